package io.provincewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CopiesTest {
    private static final Duration HORIZON = Duration.ofDays(30);
    private static final String STORY =
            "Vụ này, bà con trong xã trồng 120 ha bí xanh, năng suất 30 tấn/ha, thương lái vào tận ruộng thu mua với giá"
                    + " 7.000 đồng/kg nên nhà nào cũng có lãi.";

    private final CopyIndex index = new CopyIndex(0.7, HORIZON);
    private final Copies copies = new Copies(index);

    @Test
    void theLabelledPairsAreToldApart() throws IOException {
        int right = 0;
        List<String[]> pairs = pairs();
        StringBuilder wrong = new StringBuilder();
        for (String[] pair : pairs) {
            double similarity = MinHash.similarity(minima(pair[1]), minima(pair[2]));
            boolean isCopy = similarity >= 0.7;
            if (isCopy == pair[0].equals("copy")) {
                right++;
            } else {
                wrong.append(pair[0])
                        .append(' ')
                        .append(similarity)
                        .append(": ")
                        .append(pair[1], 0, 40)
                        .append('\n');
            }
        }
        assertThat(right).as(wrong.toString()).isEqualTo(pairs.size());
    }

    @Test
    void theFirstSeenIsTheOriginalOfEveryCopy() {
        assertThat(seen("b", STORY, 1)).isNull();
        assertThat(seen("a", STORY + " (Theo TTX)", 2)).isEqualTo("b");
        assertThat(seen("c", "(PV) " + STORY, 3)).isEqualTo("b");
        assertThat(seen("b", STORY + " Hết.", 4))
                .as("a revision of the original")
                .isNull();
    }

    @Test
    void anotherStoryIsNoCopy() {
        assertThat(seen("a", STORY, 1)).isNull();
        assertThat(seen(
                        "b",
                        "Sáng nay, học sinh toàn tỉnh bước vào năm học mới với 320.000 em ở 840 trường, trong đó"
                                + " 12.000 em vào lớp một, nhiều trường vùng cao có nhà bán trú mới.",
                        2))
                .isNull();
    }

    @Test
    void shortTextsAreCopiesOnlyWhereTheyAreEqual() {
        assertThat(seen("a", "Tin vắn", 1)).isNull();
        assertThat(seen("b", "Tin vắn hôm nay", 2)).isNull();
        assertThat(seen("c", "Tin vắn", 3)).isEqualTo("a");
    }

    @Test
    void theHorizonEndsIt() {
        assertThat(seen("a", STORY, 0)).isNull();
        assertThat(seen("b", "khác", HORIZON.toMillis() + 1)).isNull();
        assertThat(index.firstSeen("a")).isEmpty();
        assertThat(seen("c", STORY, HORIZON.toMillis() + 2)).isNull();
    }

    @Test
    void whatWasTakenBackHasNoCopies() {
        assertThat(seen("a", STORY, 1)).isNull();
        index.remove("a");
        assertThat(seen("b", STORY, 2)).isNull();
    }

    private @Nullable String seen(String id, String body, long now) {
        EnrichedArticle article = article(id, body);
        index.put(copies.mark(article, new ContentHash().of(article), now));
        return article.getDuplicateOf();
    }

    private static EnrichedArticle article(String id, String body) {
        return EnrichedArticle.newBuilder()
                .setArticleId(id)
                .setBody(body)
                .setProvenance(new Provenance("0", "0", "0", null, null, null))
                .build();
    }

    private static byte[] minima(String body) {
        return MinHash.of(Shingles.of(article("a", body)));
    }

    private static List<String[]> pairs() throws IOException {
        try (InputStream file = CopiesTest.class.getResourceAsStream("copies.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
