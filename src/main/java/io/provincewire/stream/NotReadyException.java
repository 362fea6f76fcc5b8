package io.provincewire.stream;

import java.util.List;

/** The job cannot start as things are. The message says what to do. */
public final class NotReadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do */
    public NotReadyException(String message) {
        super(message);
    }

    static NotReadyException missing(List<String> missing) {
        return new NotReadyException("missing: " + String.join("; ", missing)
                + " (`provincewire topics` with the same configuration creates topics and subjects)");
    }
}
