package io.provincewire.feed;

/** The log can write no more: another instance has taken over, or the producer is broken for good. */
final class LostLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostLogException(Throwable cause) {
        super("the feeds cannot be written any more (has another instance taken over?): " + cause.getMessage(), cause);
    }
}
