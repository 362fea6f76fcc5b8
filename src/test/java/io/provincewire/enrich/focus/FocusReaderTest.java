package io.provincewire.enrich.focus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.place.Mentions;
import io.provincewire.place.Outlets;
import io.provincewire.place.PlaceReader;
import io.provincewire.place.PlaceReading;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.text.Document;
import io.provincewire.text.DocumentReader;
import io.provincewire.text.Field;
import io.provincewire.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FocusReaderTest {
    private static final Vocabulary.Builder WORDS = new Vocabulary.Builder();
    private static final PlaceReader PLACES = new PlaceReader(Gazetteer.load(), Outlets.shipped(), WORDS);
    private static final FocusReader FOCUS = new FocusReader(WORDS);
    private static final DocumentReader DOCUMENTS = new DocumentReader(WORDS.build());

    /** A row of the table. */
    record Article(String province, String provinces, String title, String body) {
        @Override
        public String toString() {
            return title;
        }
    }

    private static Document document(String title, String body) {
        return DOCUMENTS.read(
                new DocumentReader.Source(title, null, body, false), LocalDate.of(2024, 3, 1), null, null);
    }

    /** With figures at these offsets of the body. */
    private static Focus focus(Document document, int... figures) {
        PlaceReading places = PLACES.read(document);
        FigureCounts counts = new FigureCounts(Mentions.of(places.places()));
        for (int figure : figures) {
            counts.add(Field.BODY, figure);
        }
        return FOCUS.read(document, places.places(), counts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("articles")
    void tellsWhatAnArticleIsAbout(Article article) {
        Focus focus = focus(document(article.title(), article.body().replace("\\n", "\n")));

        assertThat(focus.province() == null ? "-" : focus.province()).isEqualTo(article.province());
        assertThat(focus.provinces().isEmpty() ? "-" : String.join(",", focus.provinces()))
                .isEqualTo(article.provinces());
    }

    @Test
    void weighsEachPlaceOfTheReading() {
        Document document =
                document("Huyện Quế Phong vào vụ", "Huyện Quế Phong, tỉnh Nghệ An xuống giống. Xã Tri Lễ đi đầu.");
        PlaceReading places = PLACES.read(document);

        Focus focus = focus(document);

        assertThat(focus.places()).hasSameSizeAs(places.places()).allMatch(weight -> weight >= 0 && weight <= 1);
        assertThat(focus.places().get(0)).isEqualTo(1);
    }

    @Test
    void figuresSpeakForThePlaceNamedBeforeThem() {
        String body = "Xã Tri Lễ và xã Nậm Giải, huyện Quế Phong thi đua.";
        Document document = document("Hai xã thi đua", body);
        int behind = body.indexOf("Nậm Giải");

        Focus without = focus(document);
        Focus with = focus(document, behind + 8, behind + 9);

        assertThat(without.places().get(1)).isLessThanOrEqualTo(without.places().get(0));
        assertThat(with.places().get(1)).isGreaterThan(with.places().get(0));
    }

    @Test
    void nothingNamedIsNothingToBeAbout() {
        Focus focus = focus(document("Tin vắn", "Không có gì."), 3);

        assertThat(focus).isEqualTo(new Focus(null, List.of(), List.of()));
    }

    static List<Article> articles() throws IOException {
        try (InputStream in = FocusReaderTest.class.getResourceAsStream("articles.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(row -> new Article(row[0], row[1], row[2], row[3]))
                    .toList();
        }
    }
}
