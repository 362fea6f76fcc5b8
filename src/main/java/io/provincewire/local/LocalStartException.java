package io.provincewire.local;

/** A local broker or registry that does not start; the message says what and why, for a person to read. */
public final class LocalStartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LocalStartException(String message) {
        super(message);
    }

    LocalStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
