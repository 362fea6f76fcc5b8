package io.provincewire.place.find;

import io.provincewire.text.Folding;
import java.util.ArrayList;
import java.util.List;

/**
 * Spellings of one syllable of a name that count as the same: i for y at its end (Kỳ Sơn, Kì Sơn), Đắk for Đăk, Đak and
 * Đắc, 1 for 01.
 */
final class NameKeys {
    private static final String Y = "yỳýỷỹỵ";
    private static final String I = "iìíỉĩị";
    /** Spellings of words of the Central Highlands' languages; the first is the canonical one. */
    private static final List<List<String>> HIGHLAND =
            List.of(List.of("đắk", "đăk", "đak", "đắc", "đăc"), List.of("lắk", "lăk", "lak", "lắc"));

    private static final String VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữự";

    private NameKeys() {}

    /** The spelling that stands for all spellings of {@code syllable}. */
    static String canonical(String syllable) {
        String folded = Folding.folded(syllable);
        if (Character.isDigit(folded.charAt(0))) {
            int zeros = 0;
            while (zeros < folded.length() - 1 && folded.charAt(zeros) == '0') {
                zeros++;
            }
            return folded.substring(zeros);
        }
        for (List<String> same : HIGHLAND) {
            if (same.contains(folded)) {
                return same.get(0);
            }
        }
        int last = folded.length() - 1;
        int tone = Y.indexOf(folded.charAt(last));
        return tone >= 0 && isOnset(folded.substring(0, last)) ? folded.substring(0, last) + I.charAt(tone) : folded;
    }

    /** All spellings of {@code syllable}, the canonical one first. */
    static List<String> spellings(String syllable) {
        String canonical = canonical(syllable);
        List<String> all = new ArrayList<>(List.of(canonical));
        int last = canonical.length() - 1;
        int tone = I.indexOf(canonical.charAt(last));
        for (List<String> same : HIGHLAND) {
            if (same.get(0).equals(canonical)) {
                all.addAll(same.subList(1, same.size()));
            }
        }
        if (tone >= 0 && isOnset(canonical.substring(0, last))) {
            all.add(canonical.substring(0, last) + Y.charAt(tone));
        } else if (Character.isDigit(canonical.charAt(0)) && canonical.length() == 1) {
            all.add("0" + canonical);
        }
        return all;
    }

    /** Whether {@code part} holds no vowel of its own: the u of qu is none. */
    private static boolean isOnset(String part) {
        String consonants = part.endsWith("qu") ? part.substring(0, part.length() - 1) : part;
        for (int i = 0; i < consonants.length(); i++) {
            if (VOWELS.indexOf(consonants.charAt(i)) >= 0 || Y.indexOf(consonants.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
