package io.provincewire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
    private final DocumentReader reader = new DocumentReader(new Vocabulary.Builder().build());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tỉnh\u00a0Hòa Bình",
                "  Tỉnh \t Hòa Bình ",
                "Ti\u0309nh Ho\u0300a Bi\u0300nh",
                "Tỉnh\u200b Hòa\u00ad Bình\ufeff",
                "\r\nTỉnh Hòa Bình\r\n\r\n"
            })
    void theSameWordsAreTheSameTextHoweverTheyAreEncoded(String raw) {
        assertThat(body(raw, false).text()).isEqualTo("Tỉnh Hòa Bình");
    }

    @Test
    void aLineIsAParagraph() {
        Passage body = body("Dòng một.\n\n\nDòng hai.\r\nDòng ba", false);
        assertThat(body.text()).isEqualTo("Dòng một.\nDòng hai.\nDòng ba");
        assertThat(body.sentences()).isEqualTo(3);
        assertThat(body.startsParagraph(2)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>Năm 2023,<br>huyện &amp; xã</p><p>Hai</p>            | Năm 2023,\\nhuyện & xã\\nHai
                    <div><p>Một</p>\\n<figure><img src="a.jpg"></figure></div> | Một
                    Trước<script>var x = '<p>12 ha</p>';</script> sau       | Trước sau
                    <table><tr><td>Lúa</td><td>12 ha</td></tr></table>      | Lúa 12 ha
                    <b>Thu</b> <i>ngân sách</i>                             | Thu ngân sách
                    <p>Bỏ ngỏ <div>thẻ                                      | Bỏ ngỏ\\nthẻ
                    """)
    void htmlIsReadAsAPageShowsIt(String html, String text) {
        assertThat(body(html.replace("\\n", "\n"), true).text()).isEqualTo(text.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Huyện trồng 1.199 ha. Năng suất đạt 65 tạ/ha.       | 2
                    Tại TP. Vinh và TX. Cửa Lò, mưa lớn.                | 1
                    Bà Tr. T. H. ở Q. 1 cho biết.                       | 1
                    GRDP tăng 8,5%.Trong năm, thu đạt 12 tỷ.            | 2
                    Ông nói: "Đã xong." Sau đó, đoàn về huyện.          | 2
                    Có được không? Được!                                | 2
                    Đạt 3.200 tấn... và còn tăng.                       | 1
                    """)
    void sentencesEndWhereTheyEnd(String text, int sentences) {
        assertThat(body(text, false).sentences()).isEqualTo(sentences);
    }

    @Test
    void tokensAreWordsRunsOfDigitsAndMarks() {
        Passage body = body("TP.HCM đạt 3.200ha, K'Bang 4/4 xã", false);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < body.tokens().count(); i++) {
            words.add(body.text(body.tokens().start(i), body.tokens().end(i)));
        }
        assertThat(words)
                .containsExactly(
                        "TP", ".", "HCM", "đạt", "3", ".", "200", "ha", ",", "K", "'", "Bang", "4", "/", "4", "xã");
        assertThat(body.tokens().casing(0)).isEqualTo(Tokens.Casing.UPPER);
        assertThat(body.tokens().casing(11)).isEqualTo(Tokens.Casing.CAPITAL);
        assertThat(body.tokens().isGlued(7)).isTrue();
    }

    @Test
    void aLoneSurrogateIsReplacedAndSaid() {
        Document document = document("Xã \ud800 Tân Lập \ud83d\ude00", false);
        assertThat(document.passages().get(0).text()).isEqualTo("Xã \ufffd Tân Lập \ud83d\ude00");
        assertThat(document.remarks()).extracting(Remark::code).containsExactly("broken-characters");
    }

    @Test
    void aTextWithoutDiacriticsIsSaid() {
        Document document = document(
                "Theo bao cao cua Uy ban nhan dan tinh Nghe An, nam 2023 kinh te cua tinh tiep tuc phat trien", false);
        assertThat(document.remarks()).extracting(Remark::code).containsExactly("no-diacritics");
    }

    @Test
    void emptyTextsAreNoPassages() {
        assertThat(reader.read(new DocumentReader.Source("", null, " \n ", false), null, null, null)
                        .passages())
                .isEmpty();
    }

    private Passage body(String raw, boolean html) {
        return Objects.requireNonNull(document(raw, html).passage(Field.BODY));
    }

    private Document document(@Nullable String raw, boolean html) {
        return reader.read(new DocumentReader.Source(null, null, raw, html), null, null, null);
    }
}
