package io.provincewire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.provincewire.avro.ContentType;
import io.provincewire.avro.RawArticle;
import io.provincewire.record.InvalidArticleException;
import io.provincewire.record.RawArticleJson;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final Instant REFORM = Instant.parse("2025-06-30T17:00:00Z");
    private static final String BROKEN = "haiphong-2025-1103";

    private final RawArticleJson reader = new RawArticleJson();

    @Test
    void areOfBothErasAndBothForms() throws InvalidArticleException {
        assertThat(articles())
                .hasSizeGreaterThanOrEqualTo(20)
                .anyMatch(article -> article.getPublishedAt().isBefore(REFORM))
                .anyMatch(article -> !article.getPublishedAt().isBefore(REFORM))
                .anyMatch(article -> article.getContentType() == ContentType.TEXT)
                .anyMatch(article -> article.getContentType() == ContentType.HTML);
    }

    @Test
    void reviseOneArticleAndRetractAnother() {
        List<Sample> samples = Sample.all();
        List<String> keys =
                samples.stream().map(Sample::key).filter(Objects::nonNull).toList();
        Set<String> several = keys.stream()
                .filter(key -> keys.indexOf(key) != keys.lastIndexOf(key))
                .collect(Collectors.toSet());
        assertThat(several).containsExactlyInAnyOrder("gialai-2025-0818", "camau-2025-1012");
        assertThat(samples).filteredOn(Sample::retracts).extracting(Sample::key).containsExactly("camau-2025-1012");
    }

    @Test
    void holdOneThatIsBroken() {
        assertThat(Sample.all())
                .filteredOn(sample -> BROKEN.equals(sample.key()))
                .singleElement()
                .satisfies(sample -> assertThatThrownBy(() -> reader.read(String.valueOf(sample.value())))
                        .isInstanceOf(InvalidArticleException.class));
    }

    @Test
    void areComposedUnicode() {
        assertThat(Sample.all())
                .filteredOn(sample -> !sample.retracts())
                .allMatch(sample -> Normalizer.isNormalized(String.valueOf(sample.value()), Normalizer.Form.NFC));
    }

    private List<RawArticle> articles() throws InvalidArticleException {
        List<RawArticle> articles = new ArrayList<>();
        for (Sample sample : Sample.all()) {
            if (sample.value() != null && !BROKEN.equals(sample.key())) {
                articles.add(reader.read(sample.value()));
            }
        }
        return articles;
    }
}
