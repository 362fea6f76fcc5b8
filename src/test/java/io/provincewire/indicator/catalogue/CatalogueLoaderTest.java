package io.provincewire.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueLoaderTest {
    @Test
    void shouldKnowEveryCodeWithLabelsAndUnits() {
        Catalogue catalogue = CatalogueLoader.shipped();

        assertThat(catalogue.indicators()).hasSizeGreaterThan(80).allSatisfy(indicator -> {
            assertThat(indicator.en()).isNotBlank();
            assertThat(indicator.vi()).isNotBlank();
            assertThat(indicator.units()).satisfies(units -> assertThat(units.isEmpty())
                    .isEqualTo(indicator.code().equals(Indicator.OTHER)));
        });
        assertThat(catalogue.find("poverty.rate")).isNotNull();
        assertThat(catalogue.find("no.such")).isNull();
    }

    @Test
    void shouldAddToACodeAndAppendANewOne(@TempDir Path folder) throws IOException {
        Path overlay = Files.writeString(folder.resolve("more.yaml"), """
                version: mine
                codes:
                  - code: poverty.rate
                    en: Share of the poor
                    range: {"%": [0, 60]}
                  - code: culture.libraries
                    en: Libraries
                    vi: Số thư viện
                    units: [count]
                """);

        Catalogue catalogue = CatalogueLoader.withOverlay(overlay);

        Indicator rate = catalogue.at(catalogue.place("poverty.rate"));
        assertThat(rate.en()).isEqualTo("Share of the poor");
        assertThat(rate.vi()).isEqualTo("Tỷ lệ hộ nghèo");
        assertThat(rate.plausible(80, "%")).isFalse();
        assertThat(catalogue.find("culture.libraries")).isNotNull();
        assertThat(catalogue.version()).endsWith("+mine");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            codes: {a: b}                                                                     | not a list
            codes: [{code: Poverty}]                                                          | is no name
            codes: [{code: a.b}]                                                              | needs the labels
            codes: [{code: a.b, en: A, vi: B}]                                                | needs "units"
            codes: [{code: a.b, en: A, vi: B, units: t}]                                      | "units" is not a list
            codes: [{code: a.b, en: A, vi: B, units: [t], cue: [x]}]                          | there is no field "cue"
            codes: [{code: a.b, en: A, vi: B, units: [t], cues: ["x^12"]}]                    | not a digit
            codes: [{code: a.b, en: A, vi: B, units: [t], cues: ["{crop} x"]}]                | names no list
            codes: [{code: a.b, en: A, vi: B, units: [t], cues: [3]}]                         | is not a phrase
            codes: [{code: a.b, en: A, vi: B, units: [t], range: {t: [5]}}]                   | is not two numbers
            codes: [{code: a.b, en: A, vi: B, units: [t], range: {t: [5, 1]}}]                | ends below its start
            codes: [{code: a.b, en: A, vi: B, units: [t], level: c.d}]                        | there is no code "c.d"
            codes: [{code: a.b, en: A, vi: B, units: [t], owner: me}]                         | write place, firm or any
            'codes: ['                                                                        | not YAML
            42                                                                                | not a catalogue
            """)
    void shouldSayWhichFileIsWrongAndWhatToDo(String yaml, String message) {
        assertThatThrownBy(() -> CatalogueLoader.parse("mine.yaml", yaml))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("mine.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void shouldSayThatAFileCannotBeRead(@TempDir Path folder) {
        assertThatThrownBy(() -> CatalogueLoader.withOverlay(folder.resolve("none.yaml")))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("none.yaml");
    }
}
