package io.provincewire.indicator.quantity;

import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import org.jspecify.annotations.Nullable;

/** What stands farther left in the sentence and changes the unit: bình quân đầu người, mỗi kg, số vụ … là. */
final class LeftCues {
    private static final int FARTHEST = 40;
    private static final int FARTHEST_NOUN = 16;

    private final QuantityWords words;

    LeftCues(QuantityWords words) {
        this.words = words;
    }

    /** Over what time a figure for one head is meant before token {@code at}: YEAR, MONTH, or null for no such figure. */
    @Nullable
    Per perHead(Tokens tokens, int at, int start) {
        boolean heavy = false;
        for (int i = at - 1; i >= Math.max(start, at - FARTHEST); i--) {
            Phrases.Match<String> match =
                    words.perHeadStarts.contains(tokens.id(i)) ? words.perHead.longest(tokens, i) : null;
            if (match != null) {
                return overMonth(tokens, i + match.tokens()) ? Per.MONTH : Per.YEAR;
            }
            if (tokens.isWord(i)) {
                heavy = heavy
                        || !words.light.holds(tokens, i)
                                && !QuantityWords.has(words.measures, tokens, i)
                                && !QuantityWords.has(words.scales, tokens, i);
            } else if (tokens.id(i) == words.marks.comma && !tokens.isGlued(i + 1)) {
                if (heavy) {
                    return null;
                }
            } else if (tokens.id(i) == words.marks.semicolon) {
                return null;
            }
        }
        return null;
    }

    private boolean overMonth(Tokens tokens, int behind) {
        if (behind + 1 >= tokens.count() || tokens.id(behind) != words.marks.slash) {
            return false;
        }
        Phrases.Match<Per> per = words.pers.longest(tokens, behind + 1);
        return per != null && per.value() == Per.MONTH;
    }

    /** Whether a word of income stands before token {@code at}. */
    boolean income(Tokens tokens, int at, int start) {
        for (int i = at - 1; i >= Math.max(start, at - FARTHEST); i--) {
            if (words.incomeStarts.contains(tokens.id(i)) && words.income.longest(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the figure is for each {@code per}: mỗi kg, mỗi ha. */
    boolean each(Tokens tokens, Per per, int at, int start) {
        for (int i = at - 1; i >= Math.max(start, at - FARTHEST); i--) {
            Phrases.Match<Per> match = words.eachStarts.contains(tokens.id(i)) ? words.eachOf.longest(tokens, i) : null;
            if (match != null && match.value() == per) {
                return true;
            }
        }
        return false;
    }

    /** Số thôn, bản: the comma at {@code comma} belongs to the noun. */
    private @Nullable String acrossComma(Tokens tokens, int comma, int start) {
        for (int i = comma - 1; i > start && i >= comma - 2 && tokens.isWord(i); i--) {
            Phrases.Match<String> noun =
                    words.countedBefore.holds(tokens, i - 1) ? words.nouns.longest(tokens, i) : null;
            if (noun != null && i + noun.tokens() > comma) {
                return noun.value();
            }
        }
        return null;
    }

    /** The unit of the noun that stands before the number in its clause: số vụ tai nạn là 120. */
    @Nullable
    String counted(Passage passage, int at, int start) {
        Tokens tokens = passage.tokens();
        for (int i = at - 1; i >= Math.max(start, at - FARTHEST_NOUN); i--) {
            if (!tokens.isWord(i) && !tokens.isNumber(i) && tokens.id(i) != words.marks.colon) {
                return acrossComma(tokens, i, start);
            }
            Phrases.Match<String> noun =
                    words.countedBefore.holds(tokens, i - 1) ? words.nouns.longest(tokens, i) : null;
            if (noun != null && i + noun.tokens() <= at) {
                return noun.value();
            }
        }
        return null;
    }
}
