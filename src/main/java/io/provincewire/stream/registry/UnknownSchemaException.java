package io.provincewire.stream.registry;

/** The registry is there and has no such schema: asking again does not help. */
public final class UnknownSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was asked for */
    public UnknownSchemaException(String message) {
        super(message);
    }
}
