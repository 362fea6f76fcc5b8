package io.provincewire.stream;

/** An enriched article that no topic would take. */
final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long size, long limit) {
        super("the enriched article takes " + size + " bytes, more than " + limit);
    }
}
