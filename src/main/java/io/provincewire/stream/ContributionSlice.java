package io.provincewire.stream;

import io.provincewire.stream.registry.AvroWriter;
import java.util.Arrays;
import org.apache.avro.io.BinaryData;
import org.jspecify.annotations.Nullable;

/**
 * One contribution to the table of figures as the bytes that came. What is stored and what is sent is cut out of them:
 * the store takes all of it, the table the observation but for its two counts, which are its last fields.
 *
 * @param bytes that it lies in
 * @param from where it begins
 * @param end where it ends
 * @param article the id of the article
 * @param revision of the article; 0: not known
 * @param figure what the article says; null: nothing any more
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; Kafka deals in arrays
record ContributionSlice(
        byte[] bytes,
        int from,
        int end,
        String article,
        int revision,
        @Nullable Figure figure) {
    private static final int LONGEST_INT = 5;

    /**
     * A figure.
     *
     * @param voice it in short
     * @param province slug of its province
     * @param from where the observation begins
     * @param counts where its counts begin
     */
    record Figure(Voice voice, String province, int from, int counts) {}

    @Nullable
    Voice voice() {
        return figure == null ? null : figure.voice();
    }

    /** As it is stored, in the frame that {@code topic} needs. */
    byte[] stored(AvroWriter<?> writer, String topic) {
        return writer.frame(topic, bytes, from, end);
    }

    /** The row of the table with {@code figure} and {@code count}, in the frame that {@code topic} needs. */
    byte[] row(Figure figure, Standing.Count count, AvroWriter<?> writer, String topic) {
        byte[] counts = new byte[2 * LONGEST_INT];
        int length = BinaryData.encodeInt(count.confirmations(), counts, 0);
        length += BinaryData.encodeInt(count.contradictions(), counts, length);
        return writer.frame(topic, bytes, figure.from(), figure.counts(), Arrays.copyOf(counts, length));
    }
}
