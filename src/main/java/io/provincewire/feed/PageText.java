package io.provincewire.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of an article on its page, in the manner of Arc90's Readability: lines give their weight to what holds
 * them, links take it away, and the heaviest holder is the article.
 */
final class PageText {
    /** A line shorter than this is a byline, a label or a link. */
    private static final int MIN_LINE = 25;

    /** What is shorter is a teaser or the notice of a paywall. */
    private static final int MIN_ARTICLE = 140;

    private static final double MAX_LINKS = 0.4;

    /** A holder around the best one that has so much more text is the article, the best one a part of it. */
    private static final double MUCH_MORE = 1.2;

    /** How many holders around a line are looked at: pages nest deep, articles do not. */
    private static final int MAX_LEVELS = 40;

    /** When an entry of a live report was written. */
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:hg]\\d{2}");

    private final List<PageLines.Line> lines;
    private final Map<Element, Integer> linesOfOwner = new LinkedHashMap<>();
    private final Map<Element, Double> weights = new LinkedHashMap<>();
    private final Map<Element, Double> totals = new LinkedHashMap<>();
    private final Map<Element, int[]> links = new LinkedHashMap<>();

    private PageText(Element part) {
        this.lines = PageLines.of(part);
        lines.forEach(line -> linesOfOwner.merge(line.owner(), 1, Integer::sum));
        lines.forEach(this::weigh);
    }

    /** The paragraphs, a line each; null where the page has no article. Leaves {@code page} without its clutter. */
    static @Nullable String of(Document page) {
        PageClutter.remove(page);
        page.select("h1").remove();
        Element marked = page.selectFirst("[itemprop=articleBody]");
        String text = marked == null ? "" : text(PageLines.of(marked));
        if (text.length() < MIN_ARTICLE) {
            text = new PageText(page.body()).heaviest();
        }
        return text.length() < MIN_ARTICLE ? null : text;
    }

    /** Whether it is a line of an article: not too short, and not mostly links. */
    static boolean counts(PageLines.Line line) {
        return line.text().length() >= MIN_LINE && line.links() <= MAX_LINKS;
    }

    private void weigh(PageLines.Line line) {
        double weight = counts(line) ? 1 + line.text().length() / 100.0 : 0;
        Element holder = holder(line.owner());
        weights.merge(holder, weight, Double::sum);
        if (holder.parent() != null) {
            weights.merge(holder.parent(), weight / 2, Double::sum);
        }
        int level = 0;
        for (Element at = holder; at != null && level < MAX_LEVELS; at = at.parent(), level++) {
            totals.merge(at, weight, Double::sum);
            int[] share = links.computeIfAbsent(at, unseen -> new int[2]);
            share[0] += line.linked();
            share[1] += line.text().length();
        }
    }

    /** A block of one line is a paragraph, and held by what is around it; one of several holds them itself. */
    private Element holder(Element owner) {
        Element around = owner.parent();
        boolean own =
                linesOfOwner.getOrDefault(owner, 0) > 1 || owner.normalName().matches("td|body");
        return own || around == null ? owner : around;
    }

    private String heaviest() {
        Element best = null;
        double most = 0;
        for (Map.Entry<Element, Double> holder : weights.entrySet()) {
            double weight = holder.getValue() * (1 - linkShare(holder.getKey()));
            if (weight > most) {
                best = holder.getKey();
                most = weight;
            }
        }
        return best == null ? "" : text(PageLines.of(whole(best)));
    }

    /** Two parts with an advertisement between them are one article. */
    private Element whole(Element best) {
        Element whole = best;
        for (Element around = best.parent();
                around != null && !around.normalName().matches("body|html|tr|tbody|table");
                around = around.parent()) {
            boolean more = total(around) > MUCH_MORE * total(whole);
            if (more && linkShare(around) <= MAX_LINKS / 2) {
                whole = around;
            }
        }
        return whole;
    }

    private double total(Element holder) {
        return totals.getOrDefault(holder, 0.0);
    }

    private double linkShare(Element holder) {
        int[] share = links.get(holder);
        return share == null || share[1] == 0 ? 0 : Math.min(1, (double) share[0] / share[1]);
    }

    private static String text(List<PageLines.Line> lines) {
        return lines.stream()
                .filter(line ->
                        line.links() <= MAX_LINKS && !CLOCK.matcher(line.text()).matches())
                .map(PageLines.Line::text)
                .collect(Collectors.joining("\n"));
    }
}
