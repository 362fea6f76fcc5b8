package io.provincewire.indicator.quantity;

/**
 * What a unit is per, where it is per several things; most are per nothing.
 *
 * @param bits a bit for each, by its place among all
 */
record Pers(int bits) {
    static final Pers NONE = new Pers(0);

    Pers with(Per per) {
        return new Pers(bits | bit(per));
    }

    boolean has(Per per) {
        return (bits & bit(per)) != 0;
    }

    /** Whether it is {@code per} alone. */
    boolean isOnly(Per per) {
        return bits == bit(per);
    }

    boolean isNone() {
        return bits == 0;
    }

    @SuppressWarnings("EnumOrdinal") // only a bit in memory, never stored
    private static int bit(Per per) {
        return 1 << per.ordinal();
    }
}
