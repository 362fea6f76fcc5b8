package io.provincewire.stream;

import java.util.List;

/** The job cannot start as things are. The message says what to do. */
public final class NotReadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** On an empty cluster everything is missing. */
    private static final int SHOWN = 3;

    /** @param message what is wrong and what to do */
    public NotReadyException(String message) {
        super(message);
    }

    static NotReadyException missing(List<String> missing) {
        String more = missing.size() > SHOWN ? "; and " + (missing.size() - SHOWN) + " more" : "";
        return new NotReadyException("missing: "
                + String.join("; ", missing.subList(0, Math.min(SHOWN, missing.size())))
                + more
                + " (`provincewire topics` with the same configuration creates topics and subjects)");
    }
}
