package io.provincewire.indicator.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.indicator.quantity.NumberReading;
import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.indicator.quantity.QuantityReader;
import io.provincewire.text.Document;
import io.provincewire.text.DocumentReader;
import io.provincewire.text.Passage;
import io.provincewire.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PeriodReaderTest {
    private static final Vocabulary.Builder WORDS = new Vocabulary.Builder();
    private static final QuantityReader QUANTITIES = new QuantityReader(WORDS);
    private static final PeriodReader PERIODS = new PeriodReader(WORDS);
    private static final StatusReader STATUSES = new StatusReader(WORDS);
    private static final DocumentReader DOCUMENTS = new DocumentReader(WORDS.build());

    /** An article of one text, read. */
    private record Read(Passage passage, List<Quantity> quantities, Timeline timeline) {}

    private static Read read(String text, @Nullable LocalDate published) {
        Document document = DOCUMENTS.read(new DocumentReader.Source(null, null, text, false), published, null, null);
        Passage passage = document.passages().get(0);
        List<Quantity> quantities = new ArrayList<>();
        for (NumberReading number : QUANTITIES.read(passage)) {
            if (number instanceof Quantity quantity) {
                quantities.add(quantity);
            }
        }
        return new Read(
                passage, quantities, PERIODS.read(document, List.of(quantities)).get(0));
    }

    static Stream<Arguments> periods() throws IOException {
        return table("periods.tsv");
    }

    static Stream<Arguments> statuses() throws IOException {
        return table("statuses.tsv");
    }

    private static Stream<Arguments> table(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PeriodReaderTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(Arguments::of);
        }
    }

    private static Read read(String text, String published) {
        return read(text.replace(" | ", "\n"), published.equals("-") ? null : LocalDate.parse(published));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("periods")
    void tellsThePeriodOfEachQuantity(String text, String published, String expected) {
        Read read = read(text, published);
        String told = IntStream.range(0, read.quantities().size())
                .mapToObj(read.timeline()::period)
                .map(held -> held == null ? "-" : IsoPeriod.of(held.period()))
                .collect(Collectors.joining("; "));
        assertThat(told).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statuses")
    void tellsTheStatusOfEachQuantity(String text, String published, String expected) {
        Read read = read(text, published);
        String told = Stream.of(STATUSES.read(read.passage(), read.quantities(), read.timeline())
                        .all())
                .map(Enum::name)
                .collect(Collectors.joining("; "));
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void comparesWithTheSamePeriodAYearBefore() {
        assertThat(base("6 tháng đầu năm 2024, sản lượng tăng 5% so với cùng kỳ."))
                .isEqualTo("2023-H1");
    }

    @Test
    void comparesWithTheYearThatIsNamed() {
        assertThat(base("Năm 2024, sản lượng tăng 5% so với năm 2020.")).isEqualTo("2020");
        assertThat(base("9 tháng năm 2024, sản lượng tăng 5% so với cùng kỳ năm 2022."))
                .isEqualTo("2022-01-01/2022-09-30");
    }

    @Test
    void leavesTheBaseOpenWhereNothingTellsIt() {
        assertThat(base("Sản lượng tăng 5%.")).isEqualTo("-");
    }

    private static String base(String text) {
        Read read = read(text, "-");
        Period period = read.timeline().base(0);
        return period == null ? "-" : IsoPeriod.of(period);
    }

    @Test
    void givesAHeadlineTheTimeThatItsFigureHasBelow() {
        Read read =
                read("Tỉnh trồng 1.250 ha rừng | Hội nghị diễn ra sôi nổi. | Năm 2021, tỉnh trồng 1.250 ha rừng.", "-");
        Held held = Objects.requireNonNull(read.timeline().period(0));
        assertThat(held.scope()).isEqualTo(Held.Scope.REPEATED);
    }

    @Test
    void tellsTheSameTwice() {
        String text = "Năm 2021, tỉnh trồng 1.250 ha rừng. Đến nay còn 1.000 ha. Phấn đấu đến năm 2030 có 2.000 ha.";
        assertThat(read(text, "2022-01-01").quantities())
                .isEqualTo(read(text, "2022-01-01").quantities());
    }

    @Property
    void standsAnyText(@ForAll String text) {
        Read read = read("Năm 2021 có 5 xã. " + text + " 6 tháng đầu năm có 7 xã.", "2022-01-01");
        assertThat(STATUSES.read(read.passage(), read.quantities(), read.timeline())
                        .all())
                .doesNotContainNull();
        assertThat(read.timeline().expressions())
                .allSatisfy(expression -> assertThat(expression.last()).isGreaterThanOrEqualTo(expression.first()));
    }

    @Test
    void readsAMebibyteOfTimes() {
        String text = "Năm 2021 đến 2025, 6 tháng, quý II, ngày 5/7 có 5 xã; so với cùng kỳ tăng 2%. ".repeat(1 << 13);
        assertThat(read(text, "2022-01-01").quantities()).isNotEmpty();
    }
}
