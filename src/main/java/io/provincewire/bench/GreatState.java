package io.provincewire.bench;

import java.util.Locale;

/**
 * The job in a small heap with much to remember.
 *
 * @param machine what it ran on
 * @param articles remembered
 * @param heapMegabytes that the job was given
 * @param restoreSeconds from the start of the process, without local state, to its being ready
 * @param heapAfterCollection megabytes of the heap in use after the last collection
 * @param peakMemory greatest memory of the process, RocksDB and direct buffers included, in bytes; -1 where unknown
 * @param rate at which further articles were sent then
 * @param further articles that it took in after its restore
 */
public record GreatState(
        BenchResult.Machine machine,
        long articles,
        int heapMegabytes,
        double restoreSeconds,
        long heapAfterCollection,
        long peakMemory,
        int rate,
        long further) {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s%n%d articles remembered, heap of %d MB: ready after %.1f s, then %d more at %d/s; "
                        + "heap after the last collection %d MB, peak of the process %d MB%n",
                machine,
                articles,
                heapMegabytes,
                restoreSeconds,
                further,
                rate,
                heapAfterCollection,
                peakMemory >> 20);
    }
}
