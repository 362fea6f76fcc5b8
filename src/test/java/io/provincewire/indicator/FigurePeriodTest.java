package io.provincewire.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.indicator.catalogue.CatalogueLoader;
import io.provincewire.indicator.time.Period;
import io.provincewire.text.Document;
import io.provincewire.text.DocumentReader;
import io.provincewire.text.Vocabulary;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which time of a sentence before holds for a figure is a matter of what it measures. */
class FigurePeriodTest {
    private static final Vocabulary.Builder WORDS = new Vocabulary.Builder();
    private static final IndicatorReader READER = new IndicatorReader(CatalogueLoader.shipped(), WORDS);
    private static final DocumentReader DOCUMENTS = new DocumentReader(WORDS.build());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Năm 2023, tỉnh thu ngân sách 900 tỷ đồng. Sản lượng lúa đạt 40.000 tấn. | agri.output | 2023-01-01/2023-12-31",
                "Năm 2023, tỉnh thu ngân sách 900 tỷ đồng. Dân số của tỉnh là 910.000 người. | population.total | -",
                "Năm 2023, tỉnh thu ngân sách 900 tỷ đồng. Diện tích tự nhiên là 8.100 km2. | land.area | -",
                "Ngày 18/3/2024, xe khách lật ở đèo, 2 người chết. Tai nạn làm bị thương 11 người. | safety.traffic_injuries | 2024-03-18/2024-03-18",
                "Ngày 18/3/2024, xe khách lật ở đèo, 2 người chết. Tỉnh hiện trồng 900 ha chè. | agri.area | -",
                "Năm 2023, dân số của xã là 9.100 người. | population.total | 2023-01-01/2023-12-31",
                "Tỉnh phấn đấu đến năm 2030 có 50 xã nông thôn mới. Thu nhập bình quân đầu người đạt 90 triệu đồng. | income.per_capita | 2030-01-01/2030-12-31",
                "Đến năm 2030, tỉnh sẽ có 50 xã nông thôn mới. Thu nhập bình quân đầu người đang là 60 triệu đồng. | income.per_capita | -",
            })
    void shouldInheritATimeThatFitsWhatIsMeasured(String text, String code, @Nullable String period) {
        DocumentReader.Source source = new DocumentReader.Source(null, null, text, false);
        Document document = DOCUMENTS.read(source, LocalDate.of(2024, 4, 5), null, null);

        assertThat(READER.read(document).figures())
                .filteredOn(figure -> figure.code().equals(code))
                .extracting(FigurePeriodTest::days)
                .containsExactly(period);
    }

    private static @Nullable String days(Figure figure) {
        Period period = figure.period();
        return period == null ? null : period.start() + "/" + period.end();
    }
}
