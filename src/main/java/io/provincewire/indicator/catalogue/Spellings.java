package io.provincewire.indicator.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways in which a phrase of the file is written in texts: words of its list, tỷ and tỉ. */
final class Spellings {
    private final Map<String, List<String>> lists;

    Spellings(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /** One way to write a phrase, and the series that it stands for where a list was used or the file names one. */
    record Spelling(String words, @Nullable String series) {}

    /** Every way to write {@code phrase}; throws IllegalArgumentException where it names a list that there is not. */
    List<Spelling> of(String phrase) {
        int open = phrase.indexOf('{');
        if (open < 0) {
            return variants(named(phrase));
        }
        int close = phrase.indexOf('}', open);
        List<String> words = close < 0 ? null : lists.get(phrase.substring(open + 1, close));
        if (words == null) {
            throw new IllegalArgumentException("\"" + phrase + "\" names no list of the file");
        }
        List<Spelling> all = new ArrayList<>();
        for (String word : words) {
            Spelling one = named(word);
            String series = one.series() == null ? slug(one.words()) : one.series();
            String whole = phrase.substring(0, open) + one.words() + phrase.substring(close + 1);
            all.addAll(variants(new Spelling(whole, series)));
        }
        return all;
    }

    /** {@code word = slug}. */
    private static Spelling named(String written) {
        int equals = written.indexOf(" = ");
        return equals < 0
                ? new Spelling(written.strip(), null)
                : new Spelling(
                        written.substring(0, equals).strip(),
                        written.substring(equals + 3).strip());
    }

    private static List<Spelling> variants(Spelling spelling) {
        String words = spelling.words();
        if (words.contains("tỷ")) {
            return List.of(spelling, new Spelling(words.replace("tỷ", "tỉ"), spelling.series()));
        }
        return List.of(spelling);
    }

    /** {@code words} without diacritics, joined by hyphens: {@code lúa đông xuân} is {@code lua-dong-xuan}. */
    static String slug(String words) {
        String plain = Normalizer.normalize(words.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD);
        StringBuilder slug = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
    }
}
