package io.provincewire.indicator.quantity;

import io.provincewire.text.Span;

/** A number that measures and counts nothing, and why. */
public record NotQuantity(Span span, int firstToken, int lastToken, Reason reason) implements NumberReading {
    /** Why a number is no quantity. */
    public enum Reason {
        /** A day, a month, a year or a span of them. */
        DATE,
        /** A time of day. */
        TIME,
        /** How long something takes or has lasted. */
        DURATION,
        AGE,
        /** Part of a name: a road, a model, a team, a document. */
        NAME,
        /** The number of a thing among its like: thôn 5, lớp 9, vòng 2, Nghị quyết 15. */
        LABEL,
        /** A place in an order: thứ 4, lần thứ 11. */
        ORDINAL,
        PHONE,
        /** The result of a match. */
        SCORE,
        /** The number of an item of a list. */
        LIST_NUMBER,
        /** A figure of speech: một trong 5 tỉnh, 1 số xã. */
        FIGURE_OF_SPEECH,
        /** What a rate is per: đồng/1 thùng. */
        DENOMINATOR,
        /** More digits than a measured value has. */
        TOO_LONG,
        /** Nothing says what is counted. */
        NOTHING_COUNTED
    }
}
