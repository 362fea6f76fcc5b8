package io.provincewire.cli;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.JobState;
import io.provincewire.stream.Topics;
import io.provincewire.stream.registry.AvroReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Sends the sample articles through the job and shows what comes out, then what other clients send. */
final class DemoRun implements AutoCloseable {
    private final Terminal terminal;
    private final Cluster kafka;
    private final ArticleJob job;
    private final Topics topics;
    private final AvroReader<EnrichedArticle> reader;
    private final EnrichedPrinter printer;
    private final Follower outputs;

    DemoRun(Terminal terminal, Cluster kafka, ArticleJob job) {
        this.terminal = terminal;
        this.kafka = kafka;
        this.job = job;
        this.topics = kafka.config().topics();
        this.reader = new AvroReader<>(kafka.registry(), EnrichedArticle.class);
        this.printer = new EnrichedPrinter(terminal, reader, false);
        List<String> all = new ArrayList<>(topics.allEnriched());
        all.add(topics.deadLetters());
        this.outputs = Follower.fromEnd(kafka.reader(), all);
    }

    /** Publishes the samples, waits until the job is through, shows what came; answers whether it adds up. */
    boolean playSamples(Interruption interruption) throws InterruptedException, ExecutionException {
        if (isContinued()) {
            terminal.note("the articles of the last demo are there, no samples are published");
            return true;
        }
        List<Sample> samples = Sample.all();
        DemoLedger ledger = new DemoLedger(topics.raw(), topics.deadLetters(), samples);
        publish(samples);
        try (Admin admin = kafka.admin()) {
            CatchUp caughtUp = new CatchUp(kafka.config(), job, admin);
            caughtUp.await(interruption);
            // Offsets are committed a moment before the last outputs of their transaction can be read.
            outputs.drainTo(caughtUp.ends(outputs.partitions()), record -> {
                show(record);
                enter(record, ledger);
            });
        }
        terminal.line("");
        ledger.summary().forEach(terminal::line);
        return ledger.addsUp();
    }

    /** Shows what arrives, until the user interrupts or the job ends. */
    void follow(Interruption interruption) {
        while (!interruption.requested() && job.state() != JobState.FAILED) {
            outputs.poll(this::show);
        }
    }

    @Override
    public void close() {
        outputs.close();
    }

    /** Whether the raw topic was used before: the samples would be seen to be unchanged, and nothing would add up. */
    private boolean isContinued() {
        try (Follower raw = Follower.fromEnd(kafka.reader(), List.of(topics.raw()))) {
            return raw.hasPassed();
        }
    }

    private void publish(List<Sample> samples) {
        try (RawPublisher publisher = new RawPublisher(kafka.writer(), topics.raw())) {
            for (Sample sample : samples) {
                String value = sample.value();
                publisher.send(sample.key(), value == null ? null : value.getBytes(StandardCharsets.UTF_8));
            }
            terminal.note("published " + publisher.flush() + " sample records to " + topics.raw());
        }
    }

    private void show(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(topics.deadLetters())) {
            terminal.line(record.topic() + ": " + new DeadLetter(record).line());
        } else {
            printer.print(record);
        }
    }

    private void enter(ConsumerRecord<byte[], byte[]> record, DemoLedger ledger) {
        if (record.topic().equals(topics.deadLetters())) {
            ledger.deadLetter();
        } else {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            ledger.enriched(record.topic(), key, reader.deserialize(record.topic(), record.value()));
        }
    }
}
