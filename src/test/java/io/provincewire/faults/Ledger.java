package io.provincewire.faults;

import io.provincewire.avro.ContentType;
import io.provincewire.avro.RawArticle;
import io.provincewire.record.PlainJson;
import io.provincewire.stream.JobModel;
import io.provincewire.stream.registry.AvroWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is published, from a seed: articles with revisions, duplicates, retractions, late records and poison among them,
 * and what must come of it in an undisturbed run.
 */
final class Ledger {
    /** Stands in every text, and may stand in no log. */
    static final String SECRET = "bímậtcủabàibáo";

    static final List<String> PROVINCES = List.of("nghe-an", "ha-tinh", "hue", "lao-cai", "ca-mau", "ha-noi");
    private static final List<Duration> LATE = List.of(Duration.ofHours(1), Duration.ofDays(8), Duration.ofDays(30));

    private final Random random;
    private final List<String> provinces;
    private final JobModel model = new JobModel();
    private final List<Event> events = new ArrayList<>();
    private final List<String> poison = new ArrayList<>();
    private final Map<String, Integer> newest = new HashMap<>();

    /** One raw record; {@code late} is taken off its time. */
    @SuppressWarnings("ArrayRecordComponent") // Kafka deals in arrays
    record Event(String key, byte @Nullable [] value, Duration late) {}

    /** @param provinces that articles may be about; where none is given, all are national */
    Ledger(long seed, int size, List<String> provinces, AvroWriter<RawArticle> avro, String topic) {
        this.provinces = provinces;
        random = new Random(seed);
        for (int i = 0; i < size; i++) {
            event(i, avro, topic);
        }
    }

    List<Event> events() {
        return events;
    }

    /** One more article, of no province, that is published by other means. */
    void alsoExpect(String id, String body) {
        model.publish(id, body, List.of(), Map.of());
    }

    /** Topic (by slug) and id to what consumers are told of it, in order. */
    Map<String, List<String>> expected() {
        return byTopicAndId(model.told());
    }

    /** The poison, as hex of its bytes, sorted. */
    List<String> poison() {
        return poison.stream().sorted().toList();
    }

    static Map<String, List<String>> byTopicAndId(List<String> told) {
        Map<String, List<String>> grouped = new TreeMap<>();
        for (String line : told) {
            int end = line.lastIndexOf(' ');
            grouped.computeIfAbsent(line.substring(0, end), key -> new ArrayList<>())
                    .add(line.substring(end + 1));
        }
        return grouped;
    }

    private void event(int i, AvroWriter<RawArticle> avro, String topic) {
        int dice = random.nextInt(100);
        List<String> ids = List.copyOf(new TreeMap<>(newest).keySet());
        if (dice < 3) {
            byte[] value = ("{\"article_id\":" + i + ",\"body\":\"" + SECRET + "\"}").getBytes(StandardCharsets.UTF_8);
            poison.add(HexFormat.of().formatHex(value));
            events.add(new Event("poison-" + i, value, late()));
        } else if (dice < 5 && !ids.isEmpty()) {
            String id = ids.get(random.nextInt(ids.size()));
            model.retract(id);
            events.add(new Event(id, null, late()));
        } else if (dice < 10 && !ids.isEmpty()) {
            article(ids.get(random.nextInt(ids.size())), i, avro, topic);
        } else if (dice < 20 && !ids.isEmpty()) {
            String id = ids.get(random.nextInt(ids.size()));
            article(id, newest.getOrDefault(id, 0), avro, topic);
        } else {
            article("article-" + i, i, avro, topic);
        }
    }

    /** {@code version} decides text and provinces, as content does. */
    private void article(String id, int version, AvroWriter<RawArticle> avro, String topic) {
        newest.put(id, version);
        Random content = new Random(version);
        List<String> about =
                provinces.stream().filter(province -> content.nextInt(4) == 0).toList();
        String body = SECRET + " " + id + " " + version;
        model.publish(id, body, about, Map.of());
        RawArticle article = RawArticle.newBuilder()
                .setArticleId(id)
                .setBody(body)
                .setContentType(ContentType.TEXT)
                .setAttributes(Map.of("provinces", String.join(",", about)))
                .build();
        byte[] value = version % 2 == 0 ? new PlainJson().bytes(article) : avro.frame(topic, avro.encode(article));
        events.add(new Event(id, value, late()));
    }

    private Duration late() {
        return random.nextInt(20) == 0 ? LATE.get(random.nextInt(LATE.size())) : Duration.ZERO;
    }
}
