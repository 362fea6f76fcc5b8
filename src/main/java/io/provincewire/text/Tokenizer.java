package io.provincewire.text;

/** Cuts a clean text into {@link Tokens}. */
final class Tokenizer {
    private final Vocabulary vocabulary;

    Tokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The tokens of the text on {@code page}, in its columns. */
    Tokens tokens(Page page) {
        int count = 0;
        for (int at = 0; at < page.length; ) {
            int traits = Letters.of(page.text[at]);
            if ((traits & Letters.SPACE) != 0) {
                at++;
                continue;
            }
            if (count + Page.MARGIN == page.starts.length) {
                page.widenTokens();
            }
            at = (traits & Letters.LETTER) != 0 ? word(page, at, count) : other(page, at, count, traits);
            count++;
        }
        page.endTokens(count);
        return new Tokens(count, page.starts, page.ends, page.ids, page.kinds, page.casings);
    }

    private int word(Page page, int start, int token) {
        char[] text = page.text;
        char[] folded = page.folded;
        int length = page.length;
        long key = 0;
        int large = 0;
        boolean known = true;
        int at = start;
        for (int traits; at < length && ((traits = Letters.of(text[at])) & Letters.PART) != 0; at++) {
            int code = WordKey.code(folded[at]);
            known &= code != 0;
            key = key << 8 | code;
            large += (traits & Letters.LARGE) == 0 ? 0 : 1;
        }
        boolean keyed = known && at - start <= WordKey.LONGEST;
        put(page, token, start, at, keyed ? vocabulary.id(key) : vocabulary.id(folded, start, at), Tokens.Kind.WORD);
        page.casings[token] = casing(large, (Letters.of(text[start]) & Letters.LARGE) != 0, at - start).code;
        return at;
    }

    private int other(Page page, int start, int token, int traits) {
        int end = Scanner.end(page.folded, start, page.length);
        long key = WordKey.of(page.folded, start, end);
        int id = key == WordKey.NONE ? vocabulary.id(page.folded, start, end) : vocabulary.id(key);
        boolean digits = (traits & Letters.DIGIT) != 0;
        Tokens.Kind kind =
                digits ? Tokens.Kind.NUMBER : page.folded[start] == '\n' ? Tokens.Kind.LINE_END : Tokens.Kind.MARK;
        put(page, token, start, end, id, kind);
        page.casings[token] = Tokens.Casing.NONE.code;
        return end;
    }

    private static void put(Page page, int token, int start, int end, int id, Tokens.Kind kind) {
        page.starts[token] = start;
        page.ends[token] = end;
        page.ids[token] = id;
        page.kinds[token] = kind.code;
    }

    private static Tokens.Casing casing(int large, boolean first, int length) {
        if (large == 0) {
            return Tokens.Casing.LOWER;
        }
        if (large == 1) {
            return first ? Tokens.Casing.CAPITAL : Tokens.Casing.MIXED;
        }
        return large == length ? Tokens.Casing.UPPER : Tokens.Casing.MIXED;
    }
}
