package io.provincewire.indicator.catalogue;

import org.jspecify.annotations.Nullable;

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

    /** By the place of a use among all where its phrases go: a look-up, since the processor cannot guess a switch here. */
    private final @Nullable CueHits[] byUse = new CueHits[Cue.Use.values().length];

    public FoundCues() {
        for (Cue.Use use : Cue.Use.values()) {
            byUse[place(use)] = of(use);
        }
    }

    void clear(int tokens) {
        topics.clear(tokens);
        guards.clear(tokens);
        needs.clear(tokens);
        qualifiers.clear(tokens);
    }

    void add(int first, int last, Cue cue) {
        CueHits hits = byUse[place(cue.use())];
        if (hits == null) {
            throw new IllegalArgumentException("stands for nothing: " + cue);
        }
        hits.add(first, last, cue);
    }

    @SuppressWarnings("EnumOrdinal") // only a place in memory, never stored
    private static int place(Cue.Use use) {
        return use.ordinal();
    }

    private @Nullable CueHits of(Cue.Use use) {
        return switch (use) {
            case GUARD -> guards;
            case NEED -> needs;
            case SERIES -> qualifiers;
            case CUE, AFTER -> topics;
            case COMPOUND -> null;
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
