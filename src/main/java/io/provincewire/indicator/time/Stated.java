package io.provincewire.indicator.time;

import java.util.Arrays;

/**
 * Values and their units, each numbered when it is first stated: a table by open addressing, since a map of boxes costs
 * more than all that is asked of it.
 */
final class Stated {
    private final double[] values;
    private final String[] units;
    /** For each slot the number of what it holds, or -1; a power of two, at least half of them empty. */
    private final int[] slots;

    private int count;

    /** One for at most {@code most} values. */
    Stated(int most) {
        values = new double[most];
        units = new String[most];
        slots = new int[Integer.highestOneBit(most | 1) * 4];
        Arrays.fill(slots, -1);
    }

    /** The number of {@code value} in {@code unit}, or -1 where that was not stated. */
    int find(double value, String unit) {
        return slots[slot(value, unit)];
    }

    /** The number of {@code value} in {@code unit}, a new one where that was not stated. */
    int state(double value, String unit) {
        int slot = slot(value, unit);
        if (slots[slot] < 0) {
            values[count] = value;
            units[count] = unit;
            slots[slot] = count++;
        }
        return slots[slot];
    }

    /** Where {@code value} stands, or the free slot where it would. */
    private int slot(double value, String unit) {
        int slot = (Double.hashCode(value) * 31 + unit.hashCode()) * 0x9E3779B1 >>> 7 & slots.length - 1;
        while (slots[slot] >= 0 && !is(slots[slot], value, unit)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean is(int number, double value, String unit) {
        return Double.compare(values[number], value) == 0 && units[number].equals(unit);
    }
}
