package io.provincewire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
    @ParameterizedTest
    @CsvSource({"iso-8859-1", "latin1", "windows-1252", "x-cp1252", "us-ascii"})
    void readsLatinLabelsAsBrowsersDo(String label) {
        assertThat(Charsets.decode(html(label, "“Lúa” – 5 €", "windows-1252"), null))
                .contains("“Lúa” – 5 €");
    }

    @ParameterizedTest
    @CsvSource({"windows-1258", "x-cp1258", "CP1258"})
    void readsTheCountrysOldCharset(String label) {
        assertThat(Charsets.decode(html(label, "đô thị", "windows-1258"), null)).contains("đô thi\u0323");
    }

    @Test
    void whatIsUtf8IsUtf8WhateverItClaims() {
        for (String label : new String[] {"iso-8859-1", "utf-16", "x-viet-tcvn", "no-such", ""}) {
            assertThat(Charsets.decode(html(label, "Quế Phong", "UTF-8"), "text/html; charset=" + label))
                    .contains("Quế Phong");
        }
    }

    @Test
    void anUnknownLabelLosesWhatIsNoUtf8AndNothingElse() {
        String text = Charsets.decode(html("no-such", "60 t\u00E2n", "ISO-8859-1"), null);
        assertThat(text).contains("60 t\uFFFDn");
    }

    @Test
    void theHeaderCountsWhereTheDocumentSaysNothing() {
        byte[] bytes = "<p>caf\u00E9</p>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Charsets.decode(bytes, "text/html; charset=\"ISO-8859-1\"")).contains("caf\u00E9");
    }

    private static byte[] html(String label, String text, String charset) {
        String tones = charset.equals("windows-1258") ? text.replace("ị", "i\u0323") : text;
        return ("<meta charset='" + label + "'><p>" + tones).getBytes(Charset.forName(charset));
    }
}
