package io.provincewire.stream;

import io.provincewire.avro.IndicatorObservation;
import io.provincewire.stream.ContributionSlice.Figure;
import io.provincewire.stream.registry.AvroWriter;
import io.provincewire.stream.registry.InvalidAvroException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.utils.Bytes;

/**
 * Finds in records {@code Contributions} and {@code Contribution} of this build's schemas, in the wire format, what the
 * table of figures asks for, and leaves the rest as the bytes that it is. Takes bytes that {@link
 * io.provincewire.stream.registry.CurrentAvro} has let pass.
 */
final class ContributionSlices {
    private static final List<Schema.Field> OBSERVATION =
            IndicatorObservation.getClassSchema().getFields();

    private ContributionSlices() {}

    /** A contribution with its key of the table. */
    record Keyed(Bytes key, ContributionSlice contribution) {}

    /**
     * Those in {@code contributions}, in its order.
     *
     * @throws InvalidAvroException if there is another thing in it
     */
    static List<Keyed> all(byte[] contributions) {
        return read(contributions, source -> {
            List<Keyed> all = new ArrayList<>();
            for (long block = source.avro.readArrayStart(); block > 0; block = source.avro.arrayNext()) {
                for (long i = 0; i < block; i++) {
                    Bytes key = Bytes.wrap(source.avro.readBytes(null).array());
                    all.add(new Keyed(key, source.next()));
                }
            }
            return all;
        });
    }

    /**
     * The one that {@code contribution} is.
     *
     * @throws InvalidAvroException if it is another thing
     */
    static ContributionSlice one(byte[] contribution) {
        return read(contribution, Source::next);
    }

    private static <A> A read(byte[] bytes, Reading<A> reading) {
        try {
            return reading.of(new Source(bytes));
        } catch (IOException | AvroRuntimeException malformed) {
            throw new InvalidAvroException("invalid-avro", "malformed Avro: " + malformed.getMessage());
        }
    }

    /** What is read from bytes. */
    private interface Reading<A> {
        A of(Source source) throws IOException;
    }

    /** Bytes that are read through Avro's decoder, with the place that it has come to. */
    private static final class Source extends ByteArrayInputStream {
        /** Reads no further than it is asked to, so that {@link #pos} is the place. */
        final Decoder avro = DecoderFactory.get().directBinaryDecoder(this, null);

        Source(byte[] bytes) {
            super(bytes, AvroWriter.HEAD, bytes.length - AvroWriter.HEAD);
        }

        ContributionSlice next() throws IOException {
            int from = pos;
            String article = avro.readString();
            String backing = avro.readString();
            Figure figure = avro.readIndex() == 0 ? null : figure(article, backing);
            int revision = avro.readInt();
            return new ContributionSlice(buf, from, pos, article, revision, figure);
        }

        private Figure figure(String article, String backing) throws IOException {
            int from = pos;
            int counts = pos;
            String province = "";
            double value = 0;
            Double upper = null;
            long published = 0;
            for (Schema.Field field : OBSERVATION) {
                switch (field.name()) {
                    case "province" -> province = avro.readString();
                    case "value" -> value = avro.readDouble();
                    case "upper" -> upper = avro.readIndex() == 0 ? null : Double.valueOf(avro.readDouble());
                    case "published_at" -> published = avro.readIndex() == 0 ? 0 : avro.readLong();
                    case "confirmations" -> {
                        counts = pos;
                        avro.readInt();
                    }
                    default -> GenericDatumReader.skip(field.schema(), avro);
                }
            }
            // One string where it is one: the voices of many keys are kept at hand.
            String voice = backing.equals(article) ? article : backing;
            return new Figure(new Voice(article, voice, published, value, upper), province, from, counts);
        }
    }
}
