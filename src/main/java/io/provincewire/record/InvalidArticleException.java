package io.provincewire.record;

/** Bytes that are no article. The message is one line without text of the article, fit for a log or a header. */
public final class InvalidArticleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable cause in kebab case, e.g. {@code wrong-type}
     * @param message what is wrong and where
     */
    public InvalidArticleException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable cause in kebab case: {@code invalid-utf8}, {@code invalid-json}, {@code too-deep}, {@code wrong-type}. */
    public String code() {
        return code;
    }
}
