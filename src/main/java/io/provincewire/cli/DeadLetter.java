package io.provincewire.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** One record of the dead-letter topic: the bytes as they came, and what the job says of them in its headers. */
final class DeadLetter {
    /** What the names of the job's own headers begin with; the others are the publisher's. */
    private static final String OWN = "dead-letter-";

    private final ConsumerRecord<byte[], byte[]> record;

    DeadLetter(ConsumerRecord<byte[], byte[]> record) {
        this.record = record;
    }

    /** Why: a stable code in kebab case. */
    String cause() {
        return header("cause", "unknown");
    }

    /** The key as text; empty where there is none. */
    String key() {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** Whether something of it was too large to be kept, so that it cannot be processed again. */
    boolean isCut() {
        return own("truncated-from") != null || own("headers-dropped") != null;
    }

    /** When, why, from where, in one line. */
    String line() {
        return String.join(
                "  ",
                header("time", "-"),
                cause(),
                header("topic", "?") + "-" + header("partition", "?") + "@" + header("offset", "?"),
                "key=" + key(),
                header("detail", "") + (isCut() ? " (cut)" : ""));
    }

    /** The record as it came, for {@code topic}; with the time of now, or retention might delete it at once. */
    ProducerRecord<byte[], byte[]> again(String topic) {
        ProducerRecord<byte[], byte[]> again = new ProducerRecord<>(topic, record.key(), record.value());
        Stream.of(record.headers().toArray())
                .filter(header -> !header.key().startsWith(OWN))
                .forEach(again.headers()::add);
        return again;
    }

    /** The same for letters of the same bytes, and only for them. */
    String identity() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            if (record.value() != null) {
                digest.update(record.value());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private String header(String name, String otherwise) {
        return Objects.requireNonNullElse(own(name), otherwise);
    }

    private @Nullable String own(String name) {
        Header header = record.headers().lastHeader(OWN + name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
