package io.provincewire.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of an article on its page, in the manner of Arc90's Readability: paragraphs give their weight to what
 * holds them, links take it away, and the heaviest holder is the article.
 */
final class PageText {
    private static final Pattern CLUTTER = Pattern.compile(
            "(^|[-_ ])(comment|related|lien-quan|lienquan|relate|share|social|sidebar|footer|header|breadcrumb|tag|tags|"
                    + "menu|nav|ads|banner|promo|newsletter|author-info|most-read|box-tin|tin-moi|widget|caption)"
                    + "([-_ ]|$)",
            Pattern.CASE_INSENSITIVE);
    private static final String NEVER =
            "script,style,noscript,template,iframe,form,button,nav,aside,footer,header,figcaption,svg,select,dialog";
    private static final String PARAGRAPHS = "p,h2,h3,h4,li,blockquote,pre,td,div";

    /** A paragraph shorter than this is a byline, a label or a link. */
    private static final int MIN_PARAGRAPH = 25;

    /** What is shorter is a teaser or the notice of a paywall. */
    private static final int MIN_ARTICLE = 140;

    private static final double MAX_LINKS = 0.4;

    private PageText() {}

    /** The paragraphs, a line each; null where the page has no article. Leaves {@code page} without its clutter. */
    static @Nullable String of(Document page) {
        page.select(NEVER).remove();
        clutter(page).forEach(Element::remove);
        Element article = page.selectFirst("[itemprop=articleBody]");
        if (article == null || article.text().length() < MIN_ARTICLE) {
            article = heaviest(page);
        }
        String text = article == null ? "" : text(article);
        return text.length() < MIN_ARTICLE ? null : text;
    }

    private static List<Element> clutter(Document page) {
        List<Element> clutter = new ArrayList<>();
        for (Element element : page.select("[class],[id]")) {
            String names = element.className() + " " + element.id();
            boolean whole = element.tagName().matches("body|html|article|main")
                    || element.select("p").size() > page.select("p").size() / 2 + 1;
            if (!whole && CLUTTER.matcher(names).find()) {
                clutter.add(element);
            }
        }
        return clutter;
    }

    private static @Nullable Element heaviest(Document page) {
        Element best = null;
        double weight = 0;
        for (Element holder : page.select("article,main,section,div,td,body")) {
            double own = weight(holder);
            if (own > weight) {
                best = holder;
                weight = own;
            }
        }
        return best;
    }

    /** Its own paragraphs count whole, those of its children half: the holder next to the text wins. */
    private static double weight(Element holder) {
        double weight = 0;
        for (Element child : holder.children()) {
            weight += paragraph(child);
            for (Element grandchild : child.children()) {
                weight += paragraph(grandchild) / 2;
            }
        }
        return weight * (1 - links(holder));
    }

    private static double paragraph(Element element) {
        if (!element.tagName().matches("p|blockquote|pre|h2|h3")) {
            return 0;
        }
        int length = element.text().length();
        boolean counts = length >= MIN_PARAGRAPH && links(element) <= MAX_LINKS;
        return counts ? 1 + length / 100.0 : 0;
    }

    /** The share of its text that is links. */
    private static double links(Element element) {
        int all = element.text().length();
        return all == 0 ? 0 : (double) element.select("a").text().length() / all;
    }

    private static String text(Element article) {
        StringBuilder text = new StringBuilder();
        for (Element block : article.children().select(PARAGRAPHS)) {
            boolean inner = block.select(PARAGRAPHS).size() == 1;
            String line = block.text().strip();
            if (inner && !line.isEmpty() && links(block) <= MAX_LINKS) {
                text.append(line).append('\n');
            }
        }
        return text.length() == 0
                ? article.wholeText().strip()
                : text.toString().strip();
    }
}
