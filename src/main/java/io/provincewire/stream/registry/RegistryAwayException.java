package io.provincewire.stream.registry;

/** No registry answered, or each with a fault of its own: worth asking again later, says nothing of the record. */
public final class RegistryAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message which registry and what happened */
    public RegistryAwayException(String message) {
        super(message);
    }

    /** Whether {@code failure} or something that caused it is one of these. */
    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryAwayException) {
                return true;
            }
        }
        return false;
    }
}
