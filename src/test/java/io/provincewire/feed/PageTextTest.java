package io.provincewire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How much of an article is found on its page, and how much else with it, over the pages of {@code pages/}: one a shape
 * that publishing systems give them, written for this test. What belongs to the article is marked {@code data-gold} there;
 * the reader never sees the marks.
 */
class PageTextTest {
    private static final double LEAST_OF_A_PAGE = 0.9;
    private static final double LEAST_OVER_ALL = 0.99;

    static Stream<Path> pages() throws IOException, URISyntaxException {
        Path directory = Path.of(
                Objects.requireNonNull(PageTextTest.class.getResource("pages")).toURI());
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void findsTheArticleAndLittleElse(Path page) throws IOException {
        Score score = Score.of(page);
        assertThat(score.precision()).as("precision of %s", score).isGreaterThanOrEqualTo(LEAST_OF_A_PAGE);
        assertThat(score.recall()).as("recall of %s", score).isGreaterThanOrEqualTo(LEAST_OF_A_PAGE);
    }

    @Test
    void findsNearlyAllOverAllPages() throws Exception {
        Score all = new Score("all pages", 0, 0, 0);
        for (Path page : pages().toList()) {
            all = all.plus(Score.of(page));
        }
        System.out.printf("page text: precision %.3f, recall %.3f%n", all.precision(), all.recall());
        assertThat(all.precision()).as("%s", all).isGreaterThanOrEqualTo(LEAST_OVER_ALL);
        assertThat(all.recall()).as("%s", all).isGreaterThanOrEqualTo(LEAST_OVER_ALL);
    }

    /**
     * Syllables by their number.
     *
     * @param page its name, and what was found too much and too little
     * @param found all that were found
     * @param right those that belong to the article
     * @param gold all that belong to it
     */
    private record Score(String page, int found, int right, int gold) {

        static Score of(Path page) throws IOException {
            Document document = Jsoup.parse(Files.readString(page));
            StringBuilder gold = new StringBuilder();
            for (Element part : document.select("[data-gold]")) {
                gold.append(part.text()).append(' ');
                part.removeAttr("data-gold");
            }
            document.select("template").remove();
            String text = PageReader.read(
                            bytes(page, document.outerHtml()), "text/html", URI.create("https://bao.example/1"))
                    .text();
            Map<String, Integer> expected = syllables(gold.toString());
            Map<String, Integer> actual = syllables(text == null ? "" : text);
            int right = 0;
            for (Map.Entry<String, Integer> syllable : actual.entrySet()) {
                right += Math.min(syllable.getValue(), expected.getOrDefault(syllable.getKey(), 0));
            }
            return new Score(page.getFileName() + ": " + text, sum(actual), right, sum(expected));
        }

        Score plus(Score other) {
            return new Score(page, found + other.found, right + other.right, gold + other.gold);
        }

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return gold == 0 ? 1 : (double) right / gold;
        }

        private static int sum(Map<String, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        private static Map<String, Integer> syllables(String text) {
            Map<String, Integer> counts = new HashMap<>();
            for (String syllable :
                    Normalizer.normalize(text, Normalizer.Form.NFC).split("[^\\p{L}\\p{N}]+")) {
                if (!syllable.isEmpty()) {
                    counts.merge(syllable, 1, Integer::sum);
                }
            }
            return counts;
        }
    }

    /** The page as its server would send it. */
    private static byte[] bytes(Path page, String html) throws IOException {
        String name = page.getFileName().toString();
        if (name.contains("windows-1258")) {
            return windows1258(html);
        }
        String text = name.contains("decomposed") ? Normalizer.normalize(html, Normalizer.Form.NFD) : html;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** In this charset the marks of the vowels stand in the letter, those of the tones behind it. */
    private static byte[] windows1258(String text) throws IOException {
        Charset charset = Charset.forName("windows-1258");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int code :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            String decomposed = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFD);
            String tones = decomposed.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String letter = Normalizer.normalize(
                    decomposed.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC);
            bytes.write((letter + tones).getBytes(charset));
        }
        return bytes.toByteArray();
    }

    @Test
    void thereArePagesOfEveryKind() throws Exception {
        assertThat(pages().map(page -> page.getFileName().toString()).toList())
                .hasSizeGreaterThan(25)
                .doesNotHaveDuplicates()
                .containsAll(List.of("10-windows-1258.html", "11-decomposed.html", "13-paywall-stub.html"));
    }
}
