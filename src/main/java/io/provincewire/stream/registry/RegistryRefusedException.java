package io.provincewire.stream.registry;

/** The registry is there and does not do what it was asked: wrong credentials, an incompatible schema, a bad request. */
public final class RegistryRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param status of the HTTP answer
     * @param message what was asked and what was answered
     */
    public RegistryRefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Status of the HTTP answer. */
    public int status() {
        return status;
    }
}
