package io.provincewire.indicator.time;

/**
 * The period that holds for a figure, and how near the words that say so are.
 *
 * @param period the days
 * @param scope where the words stand
 */
public record Held(Period period, Scope scope) {
    /** Where the words stand, the surest first. */
    public enum Scope {
        /** Right at the figure, or in its clause. */
        CLAUSE,
        /** At the head of its sentence. */
        SENTENCE,
        /** In a sentence before. */
        CARRIED,
        /** At the same figure elsewhere in the article. */
        REPEATED
    }
}
