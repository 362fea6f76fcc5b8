package io.provincewire.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutletsTest {
    private final Outlets outlets = Outlets.load();

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
    void theListCanBeExtended() throws IOException {
        Outlets own = Outlets.read(new ByteArrayInputStream(
                "- name: Tin Quê\n  province: nghe-an\n  domains: [tinque.example]\n".getBytes(UTF_8)));

        assertThat(own.home("m.tinque.example", null)).contains("nghe-an");
    }
}
