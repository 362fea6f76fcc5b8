package io.provincewire.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.provincewire.avro.RawArticle;
import io.provincewire.record.PlainJson;
import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.FakeEnricher;
import io.provincewire.stream.JobCluster;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import io.provincewire.stream.JobState;
import io.provincewire.stream.NotReadyException;
import io.provincewire.stream.Poison;
import io.provincewire.stream.RegistryConnection;
import io.provincewire.stream.TopicsSetup;
import io.provincewire.stream.registry.AvroWriter;
import io.provincewire.stream.registry.CachedRegistry;
import io.provincewire.stream.registry.PlainSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The short fault suite: one broker, one registry, an instance of the job at a time. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultsIT {
    private static final int PER_SECOND = 150;
    private static final long SEED = 20_251_124;

    private final FaultTable table = new FaultTable();
    private @Nullable JobCluster running;
    private @Nullable Path directory;

    @BeforeAll
    void start(@TempDir Path given) {
        directory = given;
        running = JobCluster.start(given);
    }

    @AfterAll
    void stop() {
        cluster().close();
        System.out.println(table);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void killed(boolean isStateDeleted) throws Exception {
        String name = isStateDeleted ? "killed-bare" : "killed";
        JobConfig config = config(name, Map.of(JobSettings.COMMIT_INTERVAL, "1000"));
        Ledger ledger = ledger(config, 1_500);
        Path log = directory().resolve(name + ".log");
        LedgerProducer producer;
        try (JobProcess job = JobProcess.start(config, log)) {
            warmUp(config, ledger);
            producer = LedgerProducer.start(cluster(), config, ledger, PER_SECOND);
            cluster().awaitOpenTransaction(config);
            job.kill();
            assertThat(producer.isDone()).as("work remained").isFalse();
        }
        if (isStateDeleted) {
            Utils.delete(config.stateDirectory().toFile());
        }
        long killed = System.nanoTime();
        long caughtUp;
        try (JobProcess job = JobProcess.start(config, log)) {
            producer.join();
            caughtUp = catchUp(config, killed);
            assertThat(job.isAlive()).isTrue();
        }
        hold(isStateDeleted ? "kill -9, state deleted" : "kill -9", config, ledger, caughtUp);
        assertThat(cluster().aborted(config)).as("a transaction was aborted").isPositive();
        assertThat(Files.readString(log)).doesNotContain(Ledger.SECRET);
    }

    /** The program itself: it ends by itself in time (it gives up and says so before anyone kills it). */
    @Test
    void toldToStop() throws Exception {
        JobConfig config = config("told", Map.of());
        // The program reads provinces from the text, and there are none in it.
        Ledger ledger = new Ledger(
                SEED, 1_500, List.of(), writer(config), config.topics().raw());
        Path log = directory().resolve("told.log");
        LedgerProducer producer;
        try (JobProcess program = JobProcess.startProgram(config, log)) {
            warmUp(config, ledger);
            producer = LedgerProducer.start(cluster(), config, ledger, PER_SECOND);
            cluster().awaitOpenTransaction(config);
            program.tellToStop();
            assertThat(program.exitStatus()).as(Files.readString(log)).isZero();
            assertThat(producer.isDone()).as("work remained").isFalse();
        }
        Rest.await(config);
        assertThat(cluster().aborted(config)).as("what was begun is finished").isZero();
        long stopped = System.nanoTime();
        long caughtUp;
        try (JobProcess program = JobProcess.startProgram(config, log)) {
            producer.join();
            caughtUp = catchUp(config, stopped);
            program.tellToStop();
            assertThat(program.exitStatus()).isZero();
        }
        hold("SIGTERM", config, ledger, caughtUp);
        assertThat(Files.readString(log)).doesNotContain(Ledger.SECRET);
    }

    /** An instance that stands still until it is thought dead, and wakes when another has done its work. */
    @Test
    void zombie() throws Exception {
        Map<String, String> settings = Map.of("kafka.consumer.session.timeout.ms", "10000");
        JobConfig config = config("zombie", settings);
        JobConfig other = config("zombie", with(settings, "zombie-other"));
        Ledger ledger = ledger(config, 1_500);
        Path log = directory().resolve("zombie.log");
        long caughtUp;
        try (JobProcess zombie = JobProcess.start(config, log)) {
            warmUp(config, ledger);
            LedgerProducer producer = LedgerProducer.start(cluster(), config, ledger, PER_SECOND);
            cluster().awaitOpenTransaction(config);
            zombie.pause();
            long paused = System.nanoTime();
            assertThat(producer.isDone()).as("work remained").isFalse();
            try (JobProcess second = JobProcess.start(other, directory().resolve("zombie-other.log"))) {
                producer.join();
                caughtUp = catchUp(config, paused);
                assertThat(says(log, "fenced")).as("fenced before it woke").isFalse();
                zombie.resume();
                JobCluster.await("the zombie to be fenced", () -> says(log, "fenced"));
                assertThat(second.isAlive()).isTrue();
            }
        }
        hold("SIGSTOP past the session, SIGCONT", config, ledger, caughtUp);
        assertThat(cluster().aborted(config)).as("its transaction was aborted").isPositive();
    }

    @Test
    void brokerBounced() throws Exception {
        JobConfig config = config("bounced", Map.of());
        Ledger ledger = ledger(config, 1_500);
        long caughtUp;
        try (ArticleJob job = cluster().job(config, new FakeEnricher())) {
            warmUp(config, ledger);
            LedgerProducer producer = LedgerProducer.start(cluster(), config, ledger, PER_SECOND);
            cluster().awaitOpenTransaction(config);
            assertThat(producer.isDone()).as("work remained").isFalse();
            cluster().bounceBroker();
            long back = System.nanoTime();
            producer.join();
            caughtUp = catchUp(config, back);
            JobCluster.await("the job to be ready", job::ready);
        }
        hold("broker bounced", config, ledger, caughtUp);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "STALL"})
    void registryAway(RegistryProxy.Mode fault) throws Exception {
        try (RegistryProxy proxy = new RegistryProxy(cluster().registryUrl())) {
            JobConfig config = config(
                    "registry-" + fault,
                    Map.of(JobSettings.REGISTRY_URL, proxy.url().toString()));
            Ledger ledger = ledger(config, 1_000);
            byte[] unseen = ofUnseenSchema(config, ledger);
            long caughtUp;
            try (ArticleJob job = cluster().job(config, new FakeEnricher())) {
                LedgerProducer producer = LedgerProducer.start(cluster(), config, ledger, PER_SECOND);
                cluster().awaitOpenTransaction(config);
                proxy.set(fault);
                publish(config, "unseen", unseen);
                JobCluster.await("the job to wait", () -> job.state() == JobState.WAITING);
                producer.join();
                assertThat(job.ready()).isFalse();
                assertThat(cluster().lag(config)).as("the lag grows").isPositive();
                proxy.set(RegistryProxy.Mode.PASS);
                long back = System.nanoTime();
                caughtUp = catchUp(config, back);
                JobCluster.await("the job to be ready", job::ready);
            }
            hold("registry " + fault, config, ledger, caughtUp);
        }
    }

    @Test
    void provinceTopicMissing() throws Exception {
        JobConfig config = config("topic", Map.of());
        String hue = config.topics().enriched("hue");
        Path log = directory().resolve("topic.log");
        try (JobProcess job = JobProcess.start(config, log)) {
            publish(config, "one", article("one", "hue"));
            cluster().awaitDone(config);
            delete(config, hue);
            publish(config, "two", article("two", "hue"));
            assertThat(job.exitStatus()).isEqualTo(1);
        }
        assertThat(Files.readString(log)).contains("stopping, since these are gone: topic " + hue);
        assertThat(cluster().lag(config)).as("nothing committed past it").isEqualTo(1);
        try (ArticleJob job = new ArticleJob(config, new FakeEnricher())) {
            assertThatExceptionOfType(NotReadyException.class)
                    .isThrownBy(job::start)
                    .withMessageContaining("topic " + hue);
        }
        assertThat(new TopicsSetup(config).create()).containsExactly("topic " + hue);
        try (ArticleJob job = cluster().job(config, new FakeEnricher())) {
            cluster().awaitDone(config);
            assertThat(job.state()).isNotEqualTo(JobState.FAILED);
        }
        assertThat(cluster().told(config)).containsExactly(hue + " two 1");
    }

    @Test
    void poison() throws Exception {
        JobConfig config = config("poison", Map.of());
        String raw = config.topics().raw();
        List<Poison> poisons = Poison.all(writer(config), raw);
        List<String> letters = new ArrayList<>();
        List<String> told = new ArrayList<>();
        try (ArticleJob job = cluster().job(config, new FakeEnricher());
                KafkaProducer<byte[], byte[]> producer = cluster().producer(config)) {
            for (int i = 0; i < poisons.size(); i++) {
                Poison poison = poisons.get(i);
                String neighbour = "neighbour" + i;
                publish(config, neighbour, article(neighbour, "hue"));
                producer.send(new ProducerRecord<>(raw, null, null, poison.key(), poison.value(), poison.headers()))
                        .get();
                told.add(config.topics().enriched("hue") + " " + neighbour + " 1");
                if (!poison.cause().isEmpty() && poison.value() != null) {
                    letters.add(HexFormat.of().formatHex(poison.value()));
                }
            }
            cluster().awaitDone(config);
            assertThat(job.ready()).isTrue();
        }
        Rest.await(config);
        assertThat(cluster().told(config)).containsAll(told);
        assertThat(cluster().read(config, List.of(config.topics().deadLetters())).stream()
                        .filter(letter -> letter.value() != null)
                        .map(letter -> HexFormat.of().formatHex(letter.value())))
                .containsExactlyInAnyOrderElementsOf(letters);
    }

    /** The suite must be able to see a fault: without deduplication it does. */
    @Test
    void withoutDeduplicationTheVerdictIsAnother() throws Exception {
        JobConfig config = config("control", Map.of(JobSettings.DEDUPLICATION, "false"));
        Ledger ledger = ledger(config, 300);
        try (ArticleJob job = cluster().job(config, new FakeEnricher())) {
            LedgerProducer.start(cluster(), config, ledger, 1_000).join();
            cluster().awaitDone(config);
            assertThat(job.ready()).isTrue();
        }
        Rest.await(config);
        Verdict verdict = Verdict.of(cluster(), config, ledger);
        table.add("negative control: deduplication off", ledger, verdict, 0);
        assertThat(verdict.twice()).isNotEmpty();
    }

    private Map<String, String> with(Map<String, String> settings, String state) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(JobSettings.STATE_DIR, directory().resolve("state-" + state).toString());
        return all;
    }

    private static boolean says(Path log, String words) {
        try {
            return Files.readString(log).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until all is committed; milliseconds that it took. */
    private long catchUp(JobConfig config, long since) {
        cluster().awaitDone(config);
        return (System.nanoTime() - since) / 1_000_000;
    }

    private void hold(String fault, JobConfig config, Ledger ledger, long catchUp) {
        Rest.await(config);
        assertThat(cluster().lag(config)).as("committed is the end").isZero();
        Verdict verdict = Verdict.of(cluster(), config, ledger);
        table.add(fault, ledger, verdict, catchUp);
        verdict.hold(ledger);
    }

    private JobConfig config(String name, Map<String, String> settings) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of(
                JobSettings.APPLICATION_ID, name,
                JobSettings.TOPIC_PREFIX, name + ".",
                JobSettings.STATE_DIR, directory().resolve("state-" + name).toString(),
                JobSettings.RAW_PARTITIONS, "3",
                JobSettings.INDICATORS_PARTITIONS, "1",
                // Late records roll segments early: nothing may be compacted away before it is read back.
                JobSettings.ENRICHED_COMPACTION_LAG, "31536000000",
                JobSettings.RAW_RETENTION, "-1"));
        all.putAll(settings);
        JobConfig config = cluster().config(all);
        new TopicsSetup(config).create();
        return config;
    }

    /** Waits until the job works: on a busy machine the ledger would be out before the job is up. */
    private void warmUp(JobConfig config, Ledger ledger) throws Exception {
        ledger.alsoExpect("warm-up", "warm-up");
        publish(config, "warm-up", article("warm-up", ""));
        cluster().awaitDone(config);
    }

    private Ledger ledger(JobConfig config, int size) {
        return new Ledger(
                SEED, size, Ledger.PROVINCES, writer(config), config.topics().raw());
    }

    private static AvroWriter<RawArticle> writer(JobConfig config) {
        AvroWriter<RawArticle> writer =
                new AvroWriter<>(new CachedRegistry(RegistryConnection.open(config)), RawArticle.class);
        writer.prepare(config.topics().raw());
        return writer;
    }

    /** An article in a newer version of the schema, which the job has to ask the registry for. */
    private static byte[] ofUnseenSchema(JobConfig config, Ledger ledger) {
        String text = PlainSchema.of(RawArticle.getClassSchema()).toString();
        String field = ",{\"name\":\"mood\",\"type\":[\"null\",\"string\"],\"doc\":\"New.\",\"default\":null}]}";
        Schema newer = new Schema.Parser().parse(text.substring(0, text.length() - 2) + field);
        int id = RegistryConnection.open(config)
                .register(AvroWriter.subject(config.topics().raw()), newer);
        RawArticle article =
                RawArticle.newBuilder().setArticleId("unseen").setBody("x").build();
        byte[] avro = writer(config).encode(article);
        ledger.alsoExpect("unseen", "x");
        // The new field is the last: a zero behind the record says null.
        byte[] longer = Arrays.copyOf(avro, avro.length + 1);
        return ByteBuffer.allocate(5 + longer.length)
                .put((byte) 0)
                .putInt(id)
                .put(longer)
                .array();
    }

    private static byte[] article(String id, String province) {
        return new PlainJson()
                .bytes(RawArticle.newBuilder()
                        .setArticleId(id)
                        .setBody(id)
                        .setAttributes(Map.of("provinces", province))
                        .build());
    }

    private void publish(JobConfig config, String id, byte[] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = cluster().producer(config)) {
            producer.send(new ProducerRecord<>(config.topics().raw(), id.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        }
    }

    private static void delete(JobConfig config, String topic) throws Exception {
        try (Admin admin = Admin.create(config.clients())) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }

    private JobCluster cluster() {
        return Objects.requireNonNull(running);
    }

    private Path directory() {
        return Objects.requireNonNull(directory);
    }
}
