package io.provincewire.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.indicator.catalogue.CatalogueLoader;
import io.provincewire.text.Document;
import io.provincewire.text.DocumentReader;
import io.provincewire.text.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that say what is measured, without the time that they are told for. */
class SubjectTest {
    private static final Vocabulary.Builder WORDS = new Vocabulary.Builder();
    private static final IndicatorReader READER = new IndicatorReader(CatalogueLoader.shipped(), WORDS);
    private static final DocumentReader DOCUMENTS = new DocumentReader(WORDS.build());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quy mô GRDP năm 2025 ước đạt 61.000 tỷ đồng. | Quy mô GRDP",
                "Kim ngạch xuất khẩu tháng 9/2024 đạt 210 triệu USD. | Kim ngạch xuất khẩu",
                "Thu ngân sách quý 3 đạt 900 tỷ đồng. | Thu ngân sách",
                "Tỷ lệ hộ nghèo còn 4,2%. | Tỷ lệ hộ nghèo",
                "Xã có 120 hộ nghèo. | hộ nghèo",
            })
    void shouldSayWhatIsMeasured(String text, String subject) {
        Document document = DOCUMENTS.read(new DocumentReader.Source(null, null, text, false), null, null, null);

        assertThat(READER.read(document).figures()).extracting(Figure::subject).containsExactly(subject);
    }
}
