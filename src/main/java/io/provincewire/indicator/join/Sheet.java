package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.FoundCues;

/** The arrays in which one text is joined, used again for the next text. For one thread. */
public final class Sheet {
    /** Whether it is told of each quantity what was decided and why. */
    final boolean explained;

    final Separators separators = new Separators();
    final MarkHits marks = new MarkHits();
    final FoundCues cues = new FoundCues();
    final Scored scored = new Scored();
    final Tally tally = new Tally();

    private Sheet(boolean explained) {
        this.explained = explained;
    }

    /** One on which nothing is explained. */
    public static Sheet plain() {
        return new Sheet(false);
    }

    /** One on which it is told of each quantity what was decided and why. */
    public static Sheet explained() {
        return new Sheet(true);
    }
}
