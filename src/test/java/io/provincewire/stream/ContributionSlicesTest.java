package io.provincewire.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.provincewire.Observations;
import io.provincewire.avro.Approx;
import io.provincewire.avro.Contribution;
import io.provincewire.avro.Contributions;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.avro.KeyedContribution;
import io.provincewire.avro.Status;
import io.provincewire.stream.registry.AvroWriter;
import io.provincewire.stream.registry.CurrentAvro;
import io.provincewire.stream.registry.InvalidAvroException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** What is cut out of the bytes of contributions is what reading and writing them gives. */
final class ContributionSlicesTest {
    private static final String TOPIC = "topic";

    private final MemoryRegistry registry = new MemoryRegistry();
    private final AvroWriter<Contributions> all = new AvroWriter<>(registry, Contributions.class);
    private final AvroWriter<Contribution> one = new AvroWriter<>(registry, Contribution.class);
    private final AvroWriter<IndicatorObservation> rows = new AvroWriter<>(registry, IndicatorObservation.class);
    private final CurrentAvro<Contributions> current = new CurrentAvro<>(registry, Contributions.class);

    @Provide
    Arbitrary<Contributions> contributions() {
        return Combinators.combine(words(), observation().injectNull(0.2), words(), Arbitraries.integers())
                .as((key, observation, backing, revision) -> new KeyedContribution(
                        key, new Contribution(article(observation), backing, observation, revision)))
                .list()
                .ofMaxSize(5)
                .map(Contributions::new);
    }

    @Property(tries = 300)
    void whatIsStoredAndSentIsWhatReadingAndWritingGives(
            @ForAll("contributions") Contributions contributions, @ForAll int confirming, @ForAll int contradicting) {
        List<ContributionSlices.Keyed> cut = ContributionSlices.all(all.framed(TOPIC, contributions));
        assertThat(cut).hasSameSizeAs(contributions.getEntries());
        for (int i = 0; i < cut.size(); i++) {
            KeyedContribution entry = contributions.getEntries().get(i);
            assertThat(TopologyHarness.text(cut.get(i).key().get())).isEqualTo(entry.getKey());
            assertSame(cut.get(i).contribution(), entry.getContribution(), confirming, contradicting);
        }
    }

    private void assertSame(ContributionSlice cut, Contribution whole, int confirming, int contradicting) {
        assertThat(cut.article()).isEqualTo(whole.getArticleId());
        assertThat(cut.revision()).isEqualTo(whole.getRevision());
        byte[] stored = one.framed(TOPIC, whole);
        assertThat(cut.stored(one, TOPIC)).isEqualTo(stored);
        IndicatorObservation row = whole.getObservation();
        ContributionSlice.Figure figure = ContributionSlices.one(stored).figure();
        if (row == null || figure == null) {
            assertThat(cut.voice()).isNull();
            assertThat(figure).isNull();
            assertThat(row).isNull();
            return;
        }
        assertThat(cut.voice())
                .isEqualTo(new Voice(
                        whole.getArticleId(),
                        whole.getBacking(),
                        row.getPublishedAt() == null ? 0 : row.getPublishedAt().toEpochMilli(),
                        row.getValue(),
                        row.getUpper()));
        assertThat(figure.province()).isEqualTo(row.getProvince());
        row.setConfirmations(confirming);
        row.setContradictions(contradicting);
        Standing.Count count = new Standing.Count(confirming, contradicting);
        assertThat(ContributionSlices.one(stored).row(figure, count, rows, TOPIC))
                .isEqualTo(rows.framed(TOPIC, row));
    }

    @Property(tries = 100)
    void whatAnotherBuildWroteIsBroughtToTheSchemaOfThisOne(@ForAll("contributions") Contributions contributions)
            throws IOException {
        contributions.getEntries().forEach(entry -> entry.getContribution().setRevision(0));
        assertThat(current.deserialize(TOPIC, byOlderBuild(contributions))).isEqualTo(all.framed(TOPIC, contributions));
    }

    @Property(tries = 50)
    void whatThisBuildWroteStaysTheSameArray(@ForAll("contributions") Contributions contributions) {
        byte[] bytes = all.framed(TOPIC, contributions);
        assertThat(current.deserialize(TOPIC, bytes)).isSameAs(bytes);
    }

    @Example
    void blocksThatTellTheirSizeAreReadToo() {
        Contribution contribution = new Contribution("a", "b", null, 1);
        byte[] plain = all.framed(TOPIC, new Contributions(List.of(new KeyedContribution("k", contribution))));
        ByteBuffer sized = ByteBuffer.allocate(plain.length + 1);
        // In place of a count of 1: -1, then the bytes of the block, both zigzag.
        sized.put(plain, 0, AvroWriter.HEAD).put((byte) 1).put((byte) (2 * (plain.length - AvroWriter.HEAD - 2)));
        sized.put(plain, AvroWriter.HEAD + 1, plain.length - AvroWriter.HEAD - 1);
        assertThat(current.deserialize(TOPIC, sized.array())).isSameAs(sized.array());
        assertThat(ContributionSlices.all(sized.array())).singleElement().satisfies(entry -> assertThat(
                        entry.contribution().stored(one, TOPIC))
                .isEqualTo(one.framed(TOPIC, contribution)));
    }

    /** Bytes cut off or changed give an error or other contributions, and no other failure. */
    @Property(tries = 300)
    void whatIsBrokenIsAnErrorOfItsOwn(@ForAll("contributions") Contributions contributions, @ForAll int random) {
        byte[] bytes = all.framed(TOPIC, contributions);
        int place = AvroWriter.HEAD + Math.floorMod(random, bytes.length - AvroWriter.HEAD);
        byte[] changed = bytes.clone();
        changed[place] ^= (byte) (random >> 16 | 1);
        for (byte[] broken : List.of(Arrays.copyOf(bytes, place), changed)) {
            try {
                ContributionSlices.all(Objects.requireNonNull(current.deserialize(TOPIC, broken)));
            } catch (InvalidAvroException expected) {
                assertThat(expected.code()).isEqualTo("invalid-avro");
            }
        }
        assertThatThrownBy(() -> current.deserialize(TOPIC, Arrays.copyOf(bytes, place)))
                .isInstanceOf(InvalidAvroException.class);
    }

    private static String article(IndicatorObservation observation) {
        return observation == null ? "đã gỡ" : observation.getArticleId();
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("abc/:0123 đồng€")
                .ofMaxLength(90)
                .map(text -> text + "😀".repeat(text.length() % 2));
    }

    private static Arbitrary<IndicatorObservation> observation() {
        Arbitrary<Instant> times = Arbitraries.longs()
                .between(-4_000_000_000_000L, 4_000_000_000_000L)
                .map(Instant::ofEpochMilli);
        return Combinators.combine(
                        words(),
                        words(),
                        Arbitraries.doubles(),
                        Arbitraries.doubles().injectNull(0.5),
                        times.injectNull(0.2),
                        words().injectNull(0.3),
                        Arbitraries.of(Approx.values()),
                        Arbitraries.of(Status.values()))
                .as((id, province, value, upper, time, source, approx, status) -> Observations.of(
                                "poverty.rate", "2025-12-31", value)
                        .setArticleId(id)
                        .setProvince(province)
                        .setUpper(upper)
                        .setPublishedAt(time)
                        .setSource(source)
                        .setApprox(approx)
                        .setStatus(status)
                        .setConfirmations(id.length() * 1000)
                        .build());
    }

    /** An older build had no revision in what articles contribute. */
    private byte[] byOlderBuild(Contributions contributions) throws IOException {
        Schema now = Contributions.getClassSchema();
        Schema then = new Schema.Parser()
                .parse(now.toString().replaceFirst(",\\{\"name\":\"revision\"[^}]*\"default\":0\\}", ""));
        assertThat(then.toString()).doesNotContain("revision");
        GenericRecord record = new GenericDatumReader<GenericRecord>(now, then, new GenericData())
                .read(null, DecoderFactory.get().binaryDecoder(all.encode(contributions), null));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(ByteBuffer.allocate(AvroWriter.HEAD)
                .putInt(1, registry.idOf("older", then))
                .array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(then).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }
}
