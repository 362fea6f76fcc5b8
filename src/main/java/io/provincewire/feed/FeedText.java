package io.provincewire.feed;

import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * A text of a feed or a page.
 *
 * @param value the text
 * @param html whether it is markup
 */
record FeedText(String value, boolean html) {
    private static final Pattern MARKUP = Pattern.compile(
            "<(?:/?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]*)?/?>|!--)|&(?:#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]+\\d*);");

    /** Where nothing says what it is, as in RSS: markup if it has a tag or a reference. */
    static FeedText guessed(String value) {
        return new FeedText(value, MARKUP.matcher(value).find());
    }

    static FeedText plain(String value) {
        return new FeedText(value, false);
    }

    /** As markup: plain text with its special characters written as references. */
    String markup() {
        return html ? value : Entities.escape(value);
    }
}
