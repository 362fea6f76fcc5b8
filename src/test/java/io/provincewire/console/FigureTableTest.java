package io.provincewire.console;

import static io.provincewire.console.Articles.figure;
import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.IndicatorObservation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTableTest {
    private final FigureTable table = new FigureTable(3);

    @Test
    void keepsTheNewestUnderEachKeyTheNewestPeriodFirst() {
        table.take("k1", figure("grdp.growth", "2023-12-31", 7, "x"));
        table.take("k2", figure("grdp.growth", "2024-12-31", 9, "x"));
        table.take("k1", figure("grdp.growth", "2023-12-31", 7.14, "x"));
        assertThat(table.of("nghe-an", ""))
                .extracting(IndicatorObservation::getValue)
                .containsExactly(9.0, 7.14);
        assertThat(table.of("hue", "")).isEmpty();
    }

    @Test
    void forgetsWhatIsTakenBackAndWhatIsTooMuch() {
        for (int year = 2020; year < 2026; year++) {
            table.take("k" + year, figure("grdp.growth", year + "-12-31", year, "x"));
        }
        table.take("k2025", null);
        assertThat(table.of("nghe-an", ""))
                .extracting(IndicatorObservation::getValue)
                .containsExactly(2024.0, 2023.0);
    }

    @Test
    void tellsThoseOfOnePlace() {
        table.take("k1", figure("grdp.growth", "2023-12-31", 7, "x"));
        assertThat(table.of("nghe-an", "pre2025:40")).hasSize(1);
        assertThat(table.of("nghe-an", "pre2025:415")).isEmpty();
    }

    @Test
    void writesCsvThatASpreadsheetDoesNotRun() {
        String csv = FigureCsv.of(List.of(figure("c,\"d\"", "2024-12-31", 35_700_000, "=HYPERLINK(\"x\")")));
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .contains("\"c,\"\"d\"\"\"")
                .contains(",35700000")
                .contains("\"'=HYPERLINK(\"\"x\"\")\"")
                .doesNotContain(",=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1+1", "\uFF20x"})
    void noCellOfTextBeginsLikeAFormula(String text) {
        String csv = FigureCsv.of(List.of(figure("c", "2024-12-31", -5, text)));
        assertThat(csv).contains("'" + text).contains(",-5,");
    }
}
