package io.provincewire.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "HÒA BÌNH, Hoà Bình",
        "Thủy, thuỷ",
        "khỏe, khoẻ",
        "Quý, quý",
        "Hoàng, hoàng",
        "Ðắk Lắk, đắk lắk",
        "14–17, 14-17",
        "K’Bang, k'bang"
    })
    void spellingsOfOneWordFoldAlike(String one, String other) {
        assertThat(Folding.folded(one)).isEqualTo(Folding.folded(other));
    }

    @ParameterizedTest
    @CsvSource({"hòa, hoa", "hòa, hóa", "quý, quy"})
    void differentWordsStayDifferent(String one, String other) {
        assertThat(Folding.folded(one)).isNotEqualTo(Folding.folded(other));
    }

    @Property
    void foldingKeepsTheLengthAndIsDoneOnce(@ForAll String text) {
        String folded = Folding.folded(text);
        assertThat(folded).hasSameSizeAs(text);
        assertThat(Folding.folded(folded)).isEqualTo(folded);
    }
}
