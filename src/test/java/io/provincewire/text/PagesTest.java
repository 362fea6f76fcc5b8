package io.provincewire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String LONG =
            "Toàn huyện có 1.250 hộ nghèo, giảm 12%. Thu ngân sách đạt 35 tỷ đồng!\n".repeat(400);

    private final Vocabulary.Builder words = new Vocabulary.Builder();
    private final int household = words.add("hộ");
    private final int many = words.add("nghiêngngả");
    private final DocumentReader reader = new DocumentReader(words.build());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xã Tân Hòa",
                "  Hai  khoảng\ttrắng\u00a0và\r\n\r\nhai dòng  ",
                "Tỷ le\u0302\u0323 h\u00f4\u0323 nghe\u0300o còn 3,5%",
                "Giá vàng \ud83d\ude80 tăng → 82 triệu",
                "nửa cặp \ud83d thôi",
                "TP.HCM… \"Đã xong\". UBND xã"
            })
    void aUsedPageReadsAsANewOne(String text) {
        Pages used = new Pages();
        read(LONG, used);
        assertThat(described(read(text, used))).isEqualTo(described(read(text, new Pages())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hòa Bình, Thủy Nguyên, khỏe, Uỷ ban", "ĐẮK LẮK – “Ðà Nẵng”", "òa"})
    void aPageFoldsAsWordsAreFolded(String text) {
        Passage passage = read(text, new Pages());
        assertThat(passage.folded(0, passage.text().length())).isEqualTo(Folding.folded(text));
    }

    @Test
    void wordsAreKnownWhetherTheyHaveAKeyOrNot() {
        Tokens tokens = read("Hộ nghiêngngả kia", new Pages()).tokens();
        assertThat(IntStream.range(0, tokens.count()).map(tokens::id))
                .containsExactly(household, many, Vocabulary.UNKNOWN);
    }

    @Test
    void nothingOfAnEarlierTextStandsBehindTheLastToken() {
        Pages used = new Pages();
        read(LONG, used);
        Tokens tokens = read("Một hộ", used).tokens();
        assertThat(tokens.count()).isEqualTo(2);
        assertThat(tokens.id(2)).isEqualTo(Vocabulary.UNKNOWN);
        assertThat(tokens.isNumber(2) || tokens.isLineEnd(2)).isFalse();
    }

    private Passage read(String text, Pages pages) {
        return reader.read(new DocumentReader.Source(null, null, text, false), null, null, null, pages)
                .passages()
                .get(0);
    }

    private static List<Object> described(Passage passage) {
        Tokens tokens = passage.tokens();
        List<List<Object>> all = IntStream.range(0, tokens.count())
                .mapToObj(i ->
                        List.<Object>of(tokens.start(i), tokens.end(i), tokens.id(i), tokens.kind(i), tokens.casing(i)))
                .toList();
        return List.of(
                passage.text(),
                passage.folded(0, passage.text().length()),
                all,
                IntStream.range(0, passage.sentences())
                        .map(passage::sentenceStart)
                        .boxed()
                        .toList());
    }
}
