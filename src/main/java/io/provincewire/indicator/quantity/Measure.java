package io.provincewire.indicator.quantity;

/**
 * A unit as the text names it.
 *
 * @param unit the base unit
 * @param factor what one of it is in the base unit
 */
record Measure(String unit, double factor) {
    /** Reads {@code ha} or {@code t x0.1}. */
    static Measure parse(String key) {
        int times = key.indexOf(" x");
        return times < 0
                ? new Measure(key, 1)
                : new Measure(key.substring(0, times), Double.parseDouble(key.substring(times + 2)));
    }
}
