package io.provincewire.indicator.time;

/** What a word of {@code status.txt} says of the figures behind it in its sentence. */
enum StatusCue {
    /** An aim, also of the lists that follow the sentence. */
    AIM("aim"),
    /** An aim, for the rest of the sentence. */
    AIM_HERE("aim here"),
    /** Planned or foreseen, for the rest of its clause. */
    PLAN("plan"),
    ESTIMATE("estimate"),
    /** It has happened. */
    DONE("done"),
    /** Nothing, though words of an aim stand in it. */
    NONE("none"),
    /** Nothing, though words of an estimate stand in it. */
    NO_ESTIMATE("estimate none");

    /** The key in {@code status.txt}. */
    final String key;

    StatusCue(String key) {
        this.key = key;
    }

    /** Whether it speaks of what is to come. */
    boolean isAhead() {
        return this == AIM || this == AIM_HERE || this == PLAN;
    }
}
