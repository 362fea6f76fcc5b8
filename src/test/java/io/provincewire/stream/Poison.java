package io.provincewire.stream;

import io.provincewire.avro.RawArticle;
import io.provincewire.stream.registry.AvroWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Records that publishers send by mistake.
 *
 * @param name of the kind
 * @param cause code of the dead letter that it becomes; empty: it is enriched after all
 * @param key of the record
 * @param value of the record
 * @param headers of the record
 */
@SuppressWarnings("ArrayRecordComponent") // Kafka deals in arrays
public record Poison(String name, String cause, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {

    @Override
    public String toString() {
        return name;
    }

    /** Every kind. {@code avro} frames as the registry of the test asks. */
    public static List<Poison> all(AvroWriter<RawArticle> avro, String rawTopic) {
        List<Poison> all = new ArrayList<>();
        json(all);
        bytes(all, avro.frame(rawTopic, avro.encode(article("avro"))));
        keys(all);
        sizes(all);
        return all;
    }

    private static void json(List<Poison> all) {
        add(all, "no JSON", "invalid-json", "xin chào");
        add(all, "empty value", "invalid-json", "");
        add(all, "spaces", "invalid-json", "   \n");
        add(all, "JSON cut off", "invalid-json", "{\"article_id\":\"p\",\"body\":\"x");
        add(all, "JSON array", "invalid-json", "[{\"article_id\":\"p\"}]");
        add(all, "JSON string", "invalid-json", "\"p\"");
        add(all, "JSON null", "invalid-json", "null");
        add(all, "two objects", "invalid-json", "{\"article_id\":\"p\",\"body\":\"x\"}{}");
        add(all, "field twice", "invalid-json", "{\"article_id\":\"p\",\"body\":\"x\",\"body\":\"y\"}");
        add(all, "NaN", "invalid-json", "{\"article_id\":\"p\",\"body\":NaN}");
        add(all, "single quotes", "invalid-json", "{'article_id':'p'}");
        add(all, "HTML page", "invalid-json", "<html><body>502 Bad Gateway</body></html>");
        add(all, "5,000 deep object", "too-deep", "{\"x\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_001));
        add(all, "5,000 deep array", "too-deep", "{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");
        add(all, "id a number", "wrong-type", "{\"article_id\":7,\"body\":\"x\"}");
        add(all, "body an array", "wrong-type", "{\"article_id\":\"p\",\"body\":[\"x\"]}");
        add(all, "title an object", "wrong-type", "{\"article_id\":\"p\",\"title\":{\"vi\":\"x\"}}");
        add(all, "url true", "wrong-type", "{\"url\":true,\"body\":\"x\"}");
        add(all, "date a number", "wrong-type", "{\"article_id\":\"p\",\"body\":\"x\",\"published_at\":1700000000}");
        add(all, "date without offset", "wrong-type", dated("2026-03-01T08:00:00"));
        add(all, "date of the paper", "wrong-type", dated("Thứ Hai, 01/03/2026"));
        add(all, "31 February", "wrong-type", dated("2026-02-31T08:00:00Z"));
        add(all, "attributes a string", "wrong-type", "{\"article_id\":\"p\",\"body\":\"x\",\"attributes\":\"a\"}");
        add(
                all,
                "content_type unknown",
                "wrong-type",
                "{\"article_id\":\"p\",\"body\":\"x\",\"content_type\":\"PDF\"}");
        add(all, "no id, no url", "no-identity", "{\"title\":\"t\",\"body\":\"x\"}");
        add(all, "blank id", "no-identity", "{\"article_id\":\"  \",\"body\":\"x\"}");
        add(all, "url not absolute", "no-identity", "{\"url\":\"/tin/1\",\"body\":\"x\"}");
        add(all, "id of 10,000", "id-too-long", "{\"article_id\":\"" + "p".repeat(10_000) + "\",\"body\":\"x\"}");
        add(all, "year 0", "", dated("0000-01-01T00:00:00Z"));
        add(all, "year 9999", "", dated("9999-12-31T23:59:59Z"));
        add(all, "lone surrogate", "", "{\"article_id\":\"p\",\"body\":\"a\\ud800b\"}");
        add(all, "100,000 digits", "", "{\"article_id\":\"p\",\"body\":\"" + "9".repeat(100_000) + "\"}");
        add(
                all,
                "100,000 digits unquoted",
                "",
                "{\"article_id\":\"p\",\"body\":\"x\",\"n\":" + "9".repeat(100_000) + "}");
        add(all, "byte order mark", "", "\uFEFF{\"article_id\":\"p\",\"body\":\"x\"}");
        add(all, "control characters", "", "{\"article_id\":\"p\",\"body\":\"a\\u0000\\u0007b\"}");
    }

    private static void bytes(List<Poison> all, byte[] avro) {
        byte[] invalid = text("{\"article_id\":\"p\",\"body\":\"xx\"}");
        invalid[invalid.length - 4] = (byte) 0xC3;
        all.add(new Poison("invalid UTF-8", "invalid-utf8", text("p"), invalid, new RecordHeaders()));
        all.add(new Poison("Latin-1", "invalid-utf8", text("p"), latin1(), new RecordHeaders()));
        byte[] magic = avro.clone();
        magic[0] = 1;
        all.add(new Poison("wrong magic byte", "wrong-magic", text("p"), magic, type("application/avro")));
        all.add(new Poison("JSON said to be Avro", "wrong-magic", text("p"), text("{}"), type("application/avro")));
        all.add(new Poison("Avro said to be JSON", "invalid-json", text("p"), avro, type("application/json")));
        add(all, "head cut off", "wrong-magic", new byte[] {0, 0, 0});
        add(
                all,
                "unknown schema id",
                "unknown-schema",
                ByteBuffer.wrap(avro.clone()).putInt(1, 999_999).array());
        add(all, "Avro truncated", "invalid-avro", Arrays.copyOf(avro, avro.length - 3));
        add(all, "Avro without a body", "invalid-avro", Arrays.copyOf(avro, 5));
        add(all, "Avro with trailing bytes", "invalid-avro", Arrays.copyOf(avro, avro.length + 2));
        byte[] lying = Arrays.copyOf(avro, 12);
        Arrays.fill(lying, 6, 10, (byte) 0xFE);
        lying[5] = 2;
        lying[10] = 0x0F;
        add(all, "Avro with a length of 4 GB", "invalid-avro", lying);
        byte[] negative = avro.clone();
        negative[6] = 1;
        add(all, "Avro with a negative length", "invalid-avro", negative);
    }

    private static void keys(List<Poison> all) {
        byte[] good = text("{\"article_id\":\"p\",\"body\":\"x\"}");
        all.add(new Poison("null key", "", null, good, new RecordHeaders()));
        all.add(new Poison("empty key", "", new byte[0], good, new RecordHeaders()));
        all.add(new Poison("another key", "", text("q"), good, new RecordHeaders()));
        all.add(new Poison("key no UTF-8", "", new byte[] {(byte) 0xFF}, good, new RecordHeaders()));
        all.add(new Poison("null key and value", "no-identity", null, null, new RecordHeaders()));
        all.add(new Poison("null value, empty key", "no-identity", new byte[0], null, new RecordHeaders()));
        all.add(new Poison("null value, bad key", "invalid-utf8", new byte[] {(byte) 0xFF}, null, new RecordHeaders()));
    }

    private static void sizes(List<Poison> all) {
        add(all, "just over the limit", "too-large", body(1 << 20));
        add(
                all,
                "just under the limit",
                "wrong-type",
                body((1 << 20) - 200).replace("\"body\":\"", "\"title\":1,\"body\":\""));
        Headers large = new RecordHeaders().add("cookie", new byte[1 << 20]);
        all.add(new Poison("a megabyte of headers", "too-large", text("p"), text("{}"), large));
    }

    private static String body(int size) {
        return "{\"article_id\":\"p\",\"body\":\"" + "x".repeat(size) + "\"}";
    }

    private static String dated(String date) {
        return "{\"article_id\":\"p\",\"body\":\"x\",\"published_at\":\"" + date + "\"}";
    }

    private static RawArticle article(String id) {
        return TopologyHarness.article(id, "x").build();
    }

    private static Headers type(String type) {
        return new RecordHeaders().add("content-type", text(type));
    }

    private static void add(List<Poison> all, String name, String cause, String value) {
        add(all, name, cause, text(value));
    }

    private static void add(List<Poison> all, String name, String cause, byte[] value) {
        all.add(new Poison(name, cause, text("p"), value, new RecordHeaders()));
    }

    private static byte[] latin1() {
        return "{\"article_id\":\"p\",\"body\":\"caf\u00e9 l\u00e0\"}".getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
