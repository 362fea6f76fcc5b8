package io.provincewire.faults;

import io.provincewire.avro.ContentType;
import io.provincewire.avro.RawArticle;
import io.provincewire.stream.JobModel;
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

    private static final List<String> PROVINCES = List.of("nghe-an", "ha-tinh", "hue", "lao-cai", "ca-mau", "ha-noi");
    private static final List<Duration> LATE = List.of(Duration.ofHours(1), Duration.ofDays(8), Duration.ofDays(30));

    private final Random random;
    private final List<String> provinces;
    private final List<Duration> offTime;
    private final JobModel model = new JobModel();
    private final List<Event> events = new ArrayList<>();
    private final List<String> poison = new ArrayList<>();
    private final Map<String, Integer> newest = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    /** One raw record; {@code late} is taken off its time. */
    @SuppressWarnings("ArrayRecordComponent") // Kafka deals in arrays
    record Event(String key, byte @Nullable [] value, Duration late) {}

    private Ledger(long seed, int size, List<String> provinces, List<Duration> offTime, RawWriter writer) {
        this.provinces = provinces;
        this.offTime = offTime;
        random = new Random(seed);
        for (int i = 0; i < size; i++) {
            event(i, writer);
        }
    }

    /** Of some provinces, one record in twenty late. */
    static Ledger of(long seed, int size, RawWriter writer) {
        return new Ledger(seed, size, PROVINCES, LATE, writer);
    }

    /** All national: for the program itself, which reads provinces from the text, and there are none in it. */
    static Ledger national(long seed, int size, RawWriter writer) {
        return new Ledger(seed, size, List.of(), LATE, writer);
    }

    /** One record in twenty is off its time by one of these; below zero: from the future. */
    static Ledger offTime(long seed, int size, List<Duration> offTime, RawWriter writer) {
        return new Ledger(seed, size, PROVINCES, offTime, writer);
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

    private void event(int i, RawWriter writer) {
        int dice = random.nextInt(100);
        if (dice < 3) {
            byte[] value = ("{\"article_id\":" + i + ",\"body\":\"" + SECRET + "\"}").getBytes(StandardCharsets.UTF_8);
            poison.add(HexFormat.of().formatHex(value));
            events.add(new Event("poison-" + i, value, late()));
        } else if (dice < 20 && !ids.isEmpty()) {
            again(dice, ids.get(random.nextInt(ids.size())), i, writer);
        } else {
            ids.add("article-" + i);
            article("article-" + i, i, writer);
        }
    }

    /** Two in a hundred retract, five revise, ten say the same once more. */
    private void again(int dice, String id, int i, RawWriter writer) {
        if (dice < 5) {
            model.retract(id);
            events.add(new Event(id, null, late()));
        } else {
            article(id, dice < 10 ? i : newest.getOrDefault(id, 0), writer);
        }
    }

    /** {@code version} decides text and provinces, as content does. */
    private void article(String id, int version, RawWriter writer) {
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
        events.add(new Event(id, version % 2 == 0 ? writer.json(article) : writer.avro(article), late()));
    }

    private Duration late() {
        return random.nextInt(20) == 0 ? offTime.get(random.nextInt(offTime.size())) : Duration.ZERO;
    }
}
