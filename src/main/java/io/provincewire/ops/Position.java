package io.provincewire.ops;

/**
 * How far the job is in one partition.
 *
 * @param committed offset of the next record to work on
 * @param end offset after the last one that may be read
 */
record Position(long committed, long end) {

    /** How many records wait, transaction markers counted. */
    long lag() {
        return Math.max(end - committed, 0);
    }
}
