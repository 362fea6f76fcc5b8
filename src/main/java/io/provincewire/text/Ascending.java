package io.provincewire.text;

/** Looks numbers up that ascend, such as where tokens and sentences start. */
final class Ascending {
    private Ascending() {}

    /**
     * The place of the last of the first {@code count} of {@code numbers} that is not above {@code number}; 0 where there is
     * none. Always as many steps for a count, and none that branches: the processor could only guess which way to go.
     */
    static int last(int[] numbers, int count, int number) {
        int at = 0;
        for (int rest = count; rest > 1; ) {
            int half = rest >>> 1;
            at = numbers[at + half] <= number ? at + half : at;
            rest -= half;
        }
        return at;
    }
}
