package io.provincewire.stream;

import io.provincewire.avro.IndicatorObservation;
import io.provincewire.stream.ContributionSlice.Figure;
import io.provincewire.stream.registry.AvroCursor;
import io.provincewire.stream.registry.AvroLayout;
import io.provincewire.stream.registry.AvroWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Finds in records {@code Contributions} and {@code Contribution} of this build's schemas, in the wire format, what the
 * table of figures asks for, and leaves the rest as the bytes that it is. For one thread.
 */
final class ContributionSlices {
    private static final AvroLayout OBSERVATION = new AvroLayout(IndicatorObservation.getClassSchema());
    private static final int PROVINCE = OBSERVATION.field("province");
    private static final int VALUE = OBSERVATION.field("value");
    private static final int UPPER = OBSERVATION.field("upper");
    private static final int PUBLISHED_AT = OBSERVATION.field("published_at");
    private static final int CONFIRMATIONS = OBSERVATION.field("confirmations");

    private final int[] starts = new int[OBSERVATION.size()];

    /** A contribution with its key of the table. */
    record Keyed(Bytes key, ContributionSlice contribution) {}

    /**
     * Those in {@code contributions}, in its order.
     *
     * @throws io.provincewire.stream.registry.InvalidAvroException if there is another thing in it
     */
    List<Keyed> all(byte[] contributions) {
        AvroCursor cursor = new AvroCursor(contributions, AvroWriter.HEAD);
        List<Keyed> all = new ArrayList<>();
        for (long block = cursor.readLong(); block != 0; block = cursor.readLong()) {
            if (block < 0) {
                // Avro lets a writer say how many bytes the block has.
                cursor.readLong();
            }
            for (long i = Math.abs(block); i > 0; i--) {
                Bytes key = Bytes.wrap(cursor.readBytes());
                all.add(new Keyed(key, next(contributions, cursor)));
            }
        }
        return all;
    }

    /** The one that {@code contribution} is. */
    ContributionSlice one(byte[] contribution) {
        return next(contribution, new AvroCursor(contribution, AvroWriter.HEAD));
    }

    private ContributionSlice next(byte[] bytes, AvroCursor cursor) {
        int from = cursor.at();
        String article = cursor.readString();
        String backing = cursor.readString();
        Figure figure = cursor.readIndex(2) == 0 ? null : figure(article, backing, cursor);
        int revision = (int) cursor.readLong();
        return new ContributionSlice(bytes, from, cursor.at(), article, revision, figure);
    }

    private Figure figure(String article, String backing, AvroCursor cursor) {
        int from = cursor.at();
        OBSERVATION.pass(cursor, starts);
        int end = cursor.at();
        // One string where it is one: the voices of many keys are kept at hand.
        String voice = backing.equals(article) ? article : backing;
        Voice said = new Voice(article, voice, published(cursor), value(cursor), upper(cursor));
        cursor.go(starts[PROVINCE]);
        String province = cursor.readString();
        cursor.go(end);
        return new Figure(said, province, from, starts[CONFIRMATIONS]);
    }

    private double value(AvroCursor cursor) {
        cursor.go(starts[VALUE]);
        return cursor.readDouble();
    }

    @Nullable
    private Double upper(AvroCursor cursor) {
        cursor.go(starts[UPPER]);
        return cursor.readIndex(2) == 0 ? null : Double.valueOf(cursor.readDouble());
    }

    private long published(AvroCursor cursor) {
        cursor.go(starts[PUBLISHED_AT]);
        return cursor.readIndex(2) == 0 ? 0 : cursor.readLong();
    }
}
