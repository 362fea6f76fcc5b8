package io.provincewire.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.CatalogueLoader;
import io.provincewire.indicator.catalogue.Indicator;
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
    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();
    private static final IndicatorReader READER = new IndicatorReader(CATALOGUE, WORDS);
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

    @Property(tries = 600)
    void shouldReadTheSameOfACodedFigureFromTheEvidenceAlone(@ForAll("reports") String report) {
        for (Figure figure : read(report)) {
            Double value = figure.value();
            if (value == null || figure.code().equals("other")) {
                continue;
            }
            Span span = figure.span();
            String evidence = figure.passage().text(span.start(), span.end());
            Indicator indicator = CATALOGUE.at(CATALOGUE.place(figure.code()));
            assertThat(read("Có " + evidence + "."))
                    .as("\"%s\" of \"%s\", %s", evidence, report, figure.code())
                    .anySatisfy(again -> {
                        assertThat(again.value()).isNotNull();
                        assertThat(valueIn(figure.unit(), again)).isCloseTo(value, within(1e-9 * value));
                        assertThat(indicator.admits(again.unit())
                                        || again.unit().equals(figure.unit()))
                                .as("%s admits %s", figure.code(), again.unit())
                                .isTrue();
                        assertThat(again.upper() == null).isEqualTo(figure.upper() == null);
                    });
        }
    }

    /** What papers write loosely: a harvest in kilograms is told in tonnes, an area in square metres in hectares. */
    private static double valueIn(String unit, Figure read) {
        double value = read.value() == null ? Double.NaN : read.value();
        return switch (read.unit() + ">" + unit) {
            case "kg>t" -> value * 0.001;
            case "m2>ha" -> value * 0.0001;
            default -> value;
        };
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

    /** Sentences as provincial reports write them, with a coded figure in each. */
    @Provide
    Arbitrary<String> reports() {
        Arbitrary<String> numbers = Arbitraries.of(
                "1.250",
                "3,5",
                "12",
                "khoảng 40",
                "hơn 7.800",
                "từ 3 đến 5",
                "14-17",
                "62,75",
                "2,4 nghìn",
                "98",
                "1,2 vạn",
                "gần 300");
        Arbitrary<String[]> measures = Arbitraries.of(
                new String[] {"Thu ngân sách đạt", "tỷ đồng"},
                new String[] {"Sản lượng lúa đạt", "tấn"},
                new String[] {"Sản lượng cà phê đạt", "kg"},
                new String[] {"Năng suất lúa đạt", "tạ/ha"},
                new String[] {"Diện tích gieo trồng đạt", "ha"},
                new String[] {"Diện tích nuôi tôm đạt", "m2"},
                new String[] {"Tỷ lệ hộ nghèo còn", "%"},
                new String[] {"Tỷ lệ che phủ rừng đạt", "phần trăm"},
                new String[] {"GRDP bình quân đầu người đạt", "triệu đồng"},
                new String[] {"Thu nhập bình quân đầu người đạt", "triệu đồng/người/năm"},
                new String[] {"Kim ngạch xuất khẩu đạt", "triệu USD"},
                new String[] {"Tỉnh đón", "lượt khách"},
                new String[] {"Khu di tích đón", "khách du lịch"},
                new String[] {"Tổng đàn lợn là", "con"},
                new String[] {"Toàn xã còn", "hộ nghèo"},
                new String[] {"Toàn huyện có", "xã đạt chuẩn nông thôn mới"},
                new String[] {"Huyện giải quyết việc làm cho", "lao động"},
                new String[] {"Xã làm mới", "km đường giao thông"},
                new String[] {"Tỉnh ghi nhận", "ca mắc sốt xuất huyết"},
                new String[] {"Sản lượng điện đạt", "triệu kWh"});
        Arbitrary<String> clauses = net.jqwik.api.Combinators.combine(measures, numbers)
                .as((measure, number) -> measure[0] + " " + number + " " + measure[1]);
        return clauses.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("; ", list) + ".");
    }

    private static List<Figure> read(String text) {
        Document document = DOCUMENTS.read(new DocumentReader.Source(null, null, text, false), null, null, null);
        return READER.read(document).figures();
    }
}
