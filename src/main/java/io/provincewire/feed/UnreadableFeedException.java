package io.provincewire.feed;

/** A visit or a reading that failed. The message is one line for a log or the state, without text of the feed. */
final class UnreadableFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code stable cause in kebab case, e.g. {@code too-large} */
    UnreadableFeedException(String code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    String code() {
        return code;
    }
}
