package io.provincewire.indicator.catalogue;

/** The phrases of the catalogue that were found in one text, by what they are for; used again for the next text. */
public final class FoundCues {
    /** Those that say what is measured. */
    public final CueHits topics = new CueHits();

    /** Those that rule a code out. */
    public final CueHits guards = new CueHits();

    /** Those that must stand near. */
    public final CueHits needs = new CueHits();

    /** Those that narrow a code down. */
    public final CueHits qualifiers = new CueHits();

    void clear(int tokens) {
        topics.clear(tokens);
        guards.clear(tokens);
        needs.clear(tokens);
        qualifiers.clear(tokens);
    }

    void add(int first, int last, Cue cue) {
        of(cue.use()).add(first, last, cue);
    }

    private CueHits of(Cue.Use use) {
        return switch (use) {
            case GUARD -> guards;
            case NEED -> needs;
            case SERIES -> qualifiers;
            case CUE, AFTER -> topics;
            case COMPOUND -> throw new IllegalArgumentException("a compound stands for nothing");
        };
    }

    void dropWithin(int first, int compound) {
        topics.dropWithin(first, compound);
        guards.dropWithin(first, compound);
        needs.dropWithin(first, compound);
        qualifiers.dropWithin(first, compound);
    }

    void close() {
        topics.close();
        guards.close();
        needs.close();
        qualifiers.close();
    }
}
