package io.provincewire.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutletsTest {
    private final Outlets outlets = Outlets.shipped();

    @Test
    void aPaperIsAtHomeInItsProvince() {
        assertThat(outlets.home("baonghean.vn", null)).contains("nghe-an");
        assertThat(outlets.home("Báo Nghệ An", null)).contains("nghe-an");
        assertThat(outlets.home(null, "https://www.baohaiduong.vn/a.html")).contains("hai-phong");
    }

    @Test
    void aNationalOrUnknownOutletHasNoHome() {
        assertThat(outlets.home("vnexpress.net", null)).isEmpty();
        assertThat(outlets.home("nobody.example", "not a url")).isEmpty();
        assertThat(outlets.home(null, null)).isEmpty();
    }

    @Test
    void everyProvinceHasAnOutlet() {
        Set<String> provinces = Reading.GAZETTEER.units().stream()
                .map(Reading.GAZETTEER::provinceToday)
                .collect(Collectors.toSet());

        assertThat(outlets.provinces()).containsExactlyInAnyOrderElementsOf(provinces);
    }

    @Test
    void theListCanBeExtended(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("outlets.yaml");
        Files.writeString(file, "- name: Tin Quê\n  province: nghe-an\n  domains: [tinque.example]\n");

        Outlets extended = Outlets.withOverlay(file);

        assertThat(extended.home("m.tinque.example", null)).contains("nghe-an");
        assertThat(extended.home("baohatinh.vn", null)).contains("ha-tinh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- name: Tin Quê\n  province: nghean\n",
                "- province: nghe-an\n",
                "outlets: none\n",
                "- name: x\n  colour: red\n"
            })
    void aFileThatCannotBeUsedIsNamed(String yaml, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("outlets.yaml");
        Files.writeString(file, yaml);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outlets.withOverlay(file))
                .withMessageStartingWith(file.toString());
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outlets.withOverlay(folder.resolve("none.yaml")))
                .withMessageContaining("no such file");
    }
}
