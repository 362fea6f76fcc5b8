package io.provincewire.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The lines that a reader sees in a part of a page: a line ends with its block or at a line break, whatever elements a
 * publishing system makes its paragraphs of.
 */
final class PageLines implements NodeVisitor {
    private static final Pattern SPACE = Pattern.compile("[\\s\u00A0\u200B]+");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element owner;
    private int linked;
    private int links;

    private PageLines() {}

    /**
     * A line.
     *
     * @param owner the block whose own text it is
     * @param text not empty, without spaces at its ends
     * @param linked how many of its characters are in links
     */
    record Line(Element owner, String text, int linked) {

        /** The share of it that is links, 0 to 1. */
        double links() {
            return Math.min(1, (double) linked / text.length());
        }
    }

    static List<Line> of(Element part) {
        PageLines reader = new PageLines();
        NodeTraversor.traverse(reader, part);
        reader.end();
        return reader.lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words);
        } else if (node instanceof Element element) {
            if (breaks(element)) {
                end();
            }
            links += element.normalName().equals("a") ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (breaks(element)) {
                end();
            }
            links -= element.normalName().equals("a") ? 1 : 0;
        }
    }

    private static boolean breaks(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }

    private void add(TextNode words) {
        String added = words.getWholeText();
        text.append(added);
        linked += links > 0 ? added.strip().length() : 0;
        if (owner == null && !added.isBlank()) {
            owner = block(words);
        }
    }

    private static @Nullable Element block(Node node) {
        Node at = node.parent();
        while (at instanceof Element element && !element.isBlock()) {
            at = element.parent();
        }
        return at instanceof Element element ? element : null;
    }

    private void end() {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        if (!line.isEmpty() && owner != null) {
            lines.add(new Line(owner, line, linked));
        }
        text.setLength(0);
        linked = 0;
        owner = null;
    }
}
