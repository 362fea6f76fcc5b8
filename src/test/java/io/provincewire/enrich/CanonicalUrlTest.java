package io.provincewire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://Bao.example/tin-1.html, https://bao.example/tin-1.html",
        "HTTPS://bao.example:443/tin-1.html#binh-luan, https://bao.example/tin-1.html",
        "http://bao.example:8080/a/../tin, http://bao.example:8080/tin",
        "https://bao.example, https://bao.example/",
        "https://bao.example/tin?id=7&utm_source=zalo&fbclid=x, https://bao.example/tin?id=7",
        "https://bao.example/tin?utm_medium=rss, https://bao.example/tin",
        "https://bao.example/tin?Referrer=b, https://bao.example/tin?Referrer=b"
    })
    void whatOnlySaysHowTheReaderCameIsLeftOut(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tin-1.html",
                "ftp://bao.example/x",
                "https://",
                "http://[bad",
                "mailto:a@b.example",
                "https://a b"
            })
    void whatIsNoWebAddressHasNone(String url) {
        assertThat(CanonicalUrl.of(url)).isEmpty();
    }
}
