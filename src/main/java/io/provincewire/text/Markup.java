package io.provincewire.text;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Takes the text out of HTML: a block is a line, what a browser does not show as text is left out. */
final class Markup {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "head",
            "select",
            "textarea",
            "button");

    private Markup() {}

    /** The text of {@code html}, not yet cleaned. */
    static String text(String html) {
        StringBuilder text = new StringBuilder(html.length());
        Jsoup.parse(html).body().filter(new Walk(text));
        return text.toString();
    }

    private record Walk(StringBuilder text) implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                // Line ends in the source are spaces on the page.
                text.append(words.getWholeText().replace('\n', ' ').replace('\r', ' '));
            } else if (node instanceof Element element) {
                if (UNSEEN.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                boundary(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && !element.normalName().equals("br")) {
                boundary(element);
            }
            return FilterResult.CONTINUE;
        }

        private void boundary(Element element) {
            switch (element.normalName()) {
                case "td", "th" -> text.append(' ');
                case "br" -> text.append('\n');
                default -> {
                    if (element.isBlock()) {
                        text.append('\n');
                    }
                }
            }
        }
    }
}
