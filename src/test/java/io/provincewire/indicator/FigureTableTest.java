package io.provincewire.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.indicator.catalogue.CatalogueLoader;
import io.provincewire.text.Document;
import io.provincewire.text.DocumentReader;
import io.provincewire.text.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences of the tables beside this test say what the reader makes of each construction. */
class FigureTableTest {
    private static final Vocabulary.Builder WORDS = new Vocabulary.Builder();
    private static final IndicatorReader READER = new IndicatorReader(CatalogueLoader.shipped(), WORDS);
    private static final DocumentReader DOCUMENTS = new DocumentReader(WORDS.build());

    static Stream<FigureTable.Row> rows() {
        return Stream.of("levels.txt", "changes.txt", "scopes.txt", "reports.txt")
                .flatMap(name -> FigureTable.rows(name).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void shouldReadTheFiguresOfTheSentence(FigureTable.Row row) {
        List<Figure> figures = new ArrayList<>(read(row.sentence()));

        assertThat(row.figures()).allSatisfy(wanted -> assertThat(figures)
                .extracting(figure -> told(figure, wanted))
                .as("figures of: %s", row.sentence())
                .contains(wanted));
        assertThat(figures.stream().filter(figure -> !figure.code().equals("other")))
                .as("coded figures of: %s", row.sentence())
                .hasSameSizeAs(row.figures().stream()
                        .filter(wanted -> !wanted.startsWith("other"))
                        .toList());
    }

    private static List<Figure> read(String sentence) {
        DocumentReader.Source source = new DocumentReader.Source(null, null, sentence, false);
        Document document = DOCUMENTS.read(source, LocalDate.of(2024, 10, 5), null, null);
        return READER.read(document).figures();
    }

    /** {@code figure} as a table writes it, with its series and scope only where {@code wanted} has them. */
    private static String told(Figure figure, String wanted) {
        StringBuilder told = new StringBuilder(figure.code());
        Double value = figure.value();
        told.append(' ').append(value == null ? "-" : number(value)).append(' ').append(figure.unit());
        for (Figure.Change change : figure.changes()) {
            told.append(" ; ").append(change.direction().name().toLowerCase(Locale.ROOT));
            told.append(' ').append(number(change.value())).append(' ').append(change.unit());
            String against = change.against().name().toLowerCase(Locale.ROOT);
            told.append(wanted.contains(" " + against) ? " " + against : "");
        }
        figure.previous().forEach(previous -> told.append(" ; prev ").append(number(previous.value())));
        figure.shares().forEach(share -> told.append(" ; share ")
                .append(number(share.value()))
                .append(' ')
                .append(share.base().name().toLowerCase(Locale.ROOT)));
        Double upper = figure.upper();
        told.append(upper == null ? "" : " ; upper " + number(upper));
        Double total = figure.ofTotal();
        told.append(total == null ? "" : " ; of " + number(total));
        told.append(wanted.contains("series=") ? " ; series=" + figure.series() : "");
        told.append(wanted.contains("scope=") ? " ; scope=" + figure.scope() : "");
        return told.toString();
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
