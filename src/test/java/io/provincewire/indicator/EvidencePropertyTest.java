package io.provincewire.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.indicator.catalogue.CatalogueLoader;
import io.provincewire.text.Document;
import io.provincewire.text.DocumentReader;
import io.provincewire.text.Span;
import io.provincewire.text.Vocabulary;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The evidence of a figure, read alone, gives the same value and unit; and nothing makes the reader throw. */
class EvidencePropertyTest {
    private static final Vocabulary.Builder WORDS = new Vocabulary.Builder();
    private static final IndicatorReader READER = new IndicatorReader(CatalogueLoader.shipped(), WORDS);
    private static final DocumentReader DOCUMENTS = new DocumentReader(WORDS.build());

    @Property(tries = 400)
    void shouldReadTheSameFromTheEvidenceAlone(@ForAll("articles") String article) {
        for (Figure figure : read(article)) {
            if (figure.value() == null || !figure.code().equals("other")) {
                continue;
            }
            Span span = figure.span();
            String evidence = figure.passage().text(span.start(), span.end());
            assertThat(read("Có " + evidence + "."))
                    .as("\"%s\" of \"%s\"", evidence, article)
                    .anySatisfy(again -> {
                        assertThat(again.value()).isEqualTo(figure.value());
                        assertThat(again.unit()).isEqualTo(figure.unit());
                    });
        }
    }

    @Property(tries = 300)
    void shouldPointIntoTheSentenceOfTheFigure(@ForAll("articles") String article) {
        for (Figure figure : read(article)) {
            Span sentence = figure.passage().sentence(figure.sentence());
            assertThat(figure.span().start()).isBetween(sentence.start(), sentence.end());
            assertThat(figure.span().end()).isBetween(sentence.start(), sentence.end());
            assertThat(figure.confidence()).isBetween(0.0, 1.0);
        }
    }

    @Property(tries = 300)
    void shouldAnswerAnyText(@ForAll String text) {
        assertThat(read(text)).isNotNull();
    }

    @Provide
    Arbitrary<String> articles() {
        Arbitrary<String> subjects = Arbitraries.of(
                "Bến tàu rộng",
                "Đoàn gồm",
                "Chợ có",
                "Kho chứa",
                "Vở kịch thu",
                "Giải thưởng trị giá",
                "Cây cầu dài",
                "Khán đài có",
                "Bảo tàng trưng bày",
                "Tòa nhà cao");
        Arbitrary<String> numbers = Arbitraries.of(
                "1.250", "3,5", "12", "khoảng 40", "hơn 7.800", "từ 3 đến 5", "14-17", "0,75", "2,4 triệu", "98");
        Arbitrary<String> units = Arbitraries.of(
                "m", "km", "tấn", "kg", "người", "đồng", "hiện vật", "ghế", "xe", "hộ", "%", "m2", "tỷ đồng");
        Arbitrary<String> clauses = net.jqwik.api.Combinators.combine(subjects, numbers, units)
                .as((subject, number, unit) -> subject + " " + number + " " + unit);
        return clauses.list().ofMinSize(1).ofMaxSize(5).map(list -> String.join("; ", list) + ".");
    }

    private static List<Figure> read(String text) {
        Document document = DOCUMENTS.read(new DocumentReader.Source(null, null, text, false), null, null, null);
        return READER.read(document).figures();
    }
}
