package io.provincewire.stream.registry;

/** Bytes that are not the Avro record that was to be read. The message is one line without any of the bytes. */
public final class InvalidAvroException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code {@code wrong-magic}, {@code invalid-avro} or {@code wrong-schema}
     * @param message what is wrong
     */
    public InvalidAvroException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable cause in kebab case. */
    public String code() {
        return code;
    }
}
