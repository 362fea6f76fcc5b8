package io.provincewire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.RawArticle;
import io.provincewire.avro.Warning;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticleEnricherTest {
    private final Enricher enricher = ArticleEnricher.load(ReaderFiles.none());

    @Test
    void anArticleWithoutAnIdIsKnownByItsCanonicalAddress() {
        RawArticle raw =
                raw().setUrl("https://www.Bao.example/tin?utm_source=x").build();
        EnrichedArticle article = enriched(raw);
        assertThat(article.getArticleId()).isEqualTo("https://www.bao.example/tin");
        assertThat(article.getSource()).isEqualTo("bao.example");
    }

    @Test
    void anArticleThatNobodyCanNameIsRejected() {
        assertThat(enricher.enrich(raw().setUrl("tin-1.html").build()))
                .asInstanceOf(type(Enrichment.Rejected.class))
                .extracting(Enrichment.Rejected::code)
                .isEqualTo("no-identity");
    }

    @Test
    void anArticleWithoutTextIsRejected() {
        assertThat(enricher.enrich(raw().setArticleId("a").setTitle(" \u200b ").build()))
                .asInstanceOf(type(Enrichment.Rejected.class))
                .extracting(Enrichment.Rejected::code)
                .isEqualTo("no-text");
    }

    @Test
    void severalThreadsReadAsOneDoes() {
        List<RawArticle> raws = IntStream.range(0, 64)
                .mapToObj(i -> raw().setArticleId("a" + i)
                        .setTitle("Nghệ An: sản lượng lúa năm " + (2000 + i % 20))
                        .setBody(("Huyện Yên Thành gieo cấy " + (1000 + i) + " ha lúa, tăng " + (i % 9 + 1)
                                        + "% so với năm trước; xã Đô Thành có " + (i + 2) + " hộ nghèo. ")
                                .repeat(i % 7 + 1))
                        .build())
                .toList();
        List<Enrichment> alone = raws.stream().map(enricher::enrich).toList();
        for (int round = 0; round < 5; round++) {
            assertThat(raws.parallelStream().map(enricher::enrich).toList()).isEqualTo(alone);
        }
    }

    @Test
    void anAbsurdDateIsSaidAndNotUsed() {
        RawArticle raw = raw().setArticleId("a")
                .setPublishedAt(Instant.parse("0001-01-01T00:00:00Z"))
                .build();
        assertThat(enriched(raw).getWarnings()).extracting(Warning::getCode).contains("implausible-date");
    }

    @Test
    void theSameInputGivesTheSameOutput() {
        RawArticle raw = raw().setArticleId("a").build();
        assertThat(enriched(raw)).isEqualTo(enriched(raw));
    }

    private static RawArticle.Builder raw() {
        return RawArticle.newBuilder().setTitle("Thanh Hóa thu ngân sách đạt 1.200 tỷ đồng");
    }

    private EnrichedArticle enriched(RawArticle raw) {
        assertThat(enricher.enrich(raw)).isInstanceOf(Enrichment.Enriched.class);
        return ((Enrichment.Enriched) enricher.enrich(raw)).article();
    }
}
