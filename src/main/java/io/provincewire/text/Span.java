package io.provincewire.text;

/** A stretch of text: UTF-16 offsets, {@code start} inclusive and {@code end} exclusive. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** Whether {@code offset} lies in it. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }
}
