package io.provincewire.stream;

import org.jspecify.annotations.Nullable;

/**
 * Why a record is a dead letter.
 *
 * @param code stable, in kebab case
 * @param detail one line without text of the article
 * @param exception class name of what was thrown, where something was
 */
record Cause(String code, String detail, @Nullable String exception) {

    Cause(String code, String detail) {
        this(code, detail, null);
    }

    /** What {@code thrown} says is not told: it may quote the article. */
    static Cause of(String code, String detail, Throwable thrown) {
        return new Cause(code, detail, thrown.getClass().getName());
    }
}
