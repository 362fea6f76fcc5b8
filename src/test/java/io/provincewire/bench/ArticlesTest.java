package io.provincewire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.RawArticle;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlesTest {
    @ParameterizedTest
    @ValueSource(ints = {300, 2500, 25_000})
    void articlesAreAboutAsLongAsAsked(int bytes) {
        Articles articles = new Articles(1);
        double mean = 0;
        for (int i = 0; i < 100; i++) {
            mean += length(articles.article(i, bytes)) / 100.0;
        }
        assertThat(mean).isBetween(bytes * 0.75, bytes * 1.25);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 77})
    void theSameSeedAndNumberGiveTheSameArticle(long number) {
        assertThat(new Articles(1).article(number, 2500)).isEqualTo(new Articles(1).article(number, 2500));
        assertThat(new Articles(2).article(number, 2500)).isNotEqualTo(new Articles(1).article(number, 2500));
    }

    private static int length(RawArticle article) {
        return (article.getTitle() + article.getSummary() + Objects.toString(article.getBody(), ""))
                .getBytes(UTF_8)
                .length;
    }
}
