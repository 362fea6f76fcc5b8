package io.provincewire.feed;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What stands on the page of an article and is none of it: told by its element, by its names, by being hidden. */
final class PageClutter {
    /** Whole pages bear such names too, for what they hold or where it stands. */
    private static final Pattern NAMES = named(
            "related?|relate[ds]?news|lien-quan|lienquan|tinlienquan|share|social|sidebar|"
                    + "footer|header|breadcrumbs?|tags?|menu|nav|navbar|ads?|adv|qc|quangcao|banner|promo|author|author-info|"
                    + "byline|tacgia|tac-gia|most-read|mostread|docnhieu|doc-nhieu|box-tin|tin-moi|tinmoi|tinkhac|tin-khac|widget|"
                    + "caption|copyright|pagination|datetime|timestamp|publish-date|pubdate|toolbar|rating|audio|podcast");

    /** An article is never called so, however little of it a page shows. */
    private static final Pattern NEVER_NAMES =
            named("comments?|cmt|binhluan|binh-luan|fb-comments|paywall|login|subscribe|"
                    + "subscription|newsletter|cookie|modal|popup");

    private static final Pattern BEGINS = Pattern.compile("(?i)(^| )(relate|comment|tinlienquan|boxtin)[a-z]*");
    private static final String NEVER =
            "script,style,noscript,template,iframe,button,nav,aside,footer,svg,select,dialog,figcaption,"
                    + "amp-ad,amp-sidebar,amp-embed,[hidden],[aria-hidden=true],[role=navigation],[role=complementary],"
                    + "[type^=Related],[type=relatednews]";
    private static final String MOSTLY = "form,header";
    private static final Pattern HIDDEN = Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

    private final double all;

    private PageClutter(Document page) {
        this.all = weight(page);
    }

    /** Takes it out of {@code page}. */
    static void remove(Document page) {
        page.select(NEVER).remove();
        PageClutter clutter = new PageClutter(page);
        for (Element element : page.select(MOSTLY + ",[class],[id],[style]")) {
            if (clutter.is(element)) {
                element.remove();
            }
        }
    }

    /** What holds most of the text is no clutter, whatever it is called: some systems wrap a whole page in a form. */
    private boolean is(Element element) {
        if (element.normalName().matches("body|html|article|main")) {
            return false;
        }
        boolean never =
                NEVER_NAMES.matcher(names(element)).find() && element.selectFirst("h1,[itemprop=articleBody]") == null;
        return never || (looksLikeIt(element) && !holdsMost(element));
    }

    private static Pattern named(String words) {
        return Pattern.compile("(?i)(^|[-_ ])(" + words + ")([-_ ]|$)");
    }

    private static String names(Element element) {
        return element.className() + " " + element.id();
    }

    private boolean holdsMost(Element element) {
        return all > 0 && weight(element) * 2 > all;
    }

    private static boolean looksLikeIt(Element element) {
        boolean lead = element.normalName().equals("header") && element.closest("article,main") != null;
        return (element.normalName().matches("form|header") && !lead)
                || HIDDEN.matcher(element.attr("style")).find()
                || NAMES.matcher(names(element)).find()
                || BEGINS.matcher(names(element)).find();
    }

    /** The text of what are paragraphs, not of links. */
    private static int weight(Element part) {
        int weight = 0;
        for (PageLines.Line line : PageLines.of(part)) {
            weight += PageText.counts(line) ? line.text().length() : 0;
        }
        return weight;
    }
}
