package io.provincewire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.stream.JobCluster;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.registry.AvroReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a run came to, read back as consumers read it.
 *
 * @param lost what the model tells and no topic holds
 * @param twice what a topic holds and the model does not tell
 * @param letters dead letters, as hex of their bytes, sorted
 * @param disorder records that stand before one of their input partition that came earlier
 * @param longestGapMillis longest time in which nothing was enriched
 */
record Verdict(List<String> lost, List<String> twice, List<String> letters, int disorder, long longestGapMillis) {

    static Verdict of(JobCluster cluster, JobConfig config, Ledger ledger) {
        List<ConsumerRecord<byte[], byte[]>> records =
                cluster.read(config, config.topics().allEnriched());
        AvroReader<EnrichedArticle> reader = new AvroReader<>(cluster.registry(config), EnrichedArticle.class);
        Map<String, List<String>> told = Ledger.byTopicAndId(cluster.told(config).stream()
                .map(line -> line.substring(line.indexOf(".enriched.") + ".enriched.".length()))
                .toList());
        List<EnrichedArticle> articles = new ArrayList<>();
        int disorder = 0;
        Map<String, Long> last = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (record.value() != null) {
                EnrichedArticle article = reader.read(record.value());
                articles.add(article);
                long offset = article.getProvenance().getOffset();
                String lane = record.topic() + "<" + article.getProvenance().getPartition();
                disorder += last.getOrDefault(lane, -1L) >= offset ? 1 : 0;
                last.put(lane, offset);
            }
        }
        return new Verdict(
                missing(ledger.expected(), told),
                missing(told, ledger.expected()),
                letters(cluster, config),
                disorder,
                longestGap(articles));
    }

    /** Fails unless all came, once, in order, and the dead letters are the poison. */
    void hold(Ledger ledger) {
        assertThat(lost).as("lost").isEmpty();
        assertThat(twice).as("twice").isEmpty();
        assertThat(letters).as("dead letters").isEqualTo(ledger.poison());
        assertThat(disorder).as("out of order").isZero();
    }

    /** What {@code one} has of each key and {@code other} has not in the same order. */
    private static List<String> missing(Map<String, List<String>> one, Map<String, List<String>> other) {
        List<String> missing = new ArrayList<>();
        one.forEach((key, lines) -> {
            List<String> rest = new ArrayList<>(other.getOrDefault(key, List.of()));
            for (String line : lines) {
                int found = rest.indexOf(line);
                if (found < 0) {
                    missing.add(key + " " + line);
                } else {
                    rest.subList(0, found + 1).clear();
                }
            }
        });
        return missing;
    }

    private static List<String> letters(JobCluster cluster, JobConfig config) {
        return cluster.read(config, List.of(config.topics().deadLetters())).stream()
                .map(letter -> HexFormat.of().formatHex(letter.value()))
                .sorted()
                .toList();
    }

    private static long longestGap(List<EnrichedArticle> articles) {
        long[] times = articles.stream()
                .mapToLong(article -> article.getEnrichedAt().toEpochMilli())
                .sorted()
                .toArray();
        return LongStream.range(1, times.length)
                .map(i -> times[(int) i] - times[(int) i - 1])
                .max()
                .orElse(0);
    }
}
