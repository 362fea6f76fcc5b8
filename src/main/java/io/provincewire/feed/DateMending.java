package io.provincewire.feed;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Rewrites the times of a feed in the one form that every reader knows; what is no time is left as it is. */
final class DateMending {
    private static final Set<String> TIMES =
            Set.of("pubDate", "date", "published", "updated", "issued", "modified", "created", "lastBuildDate");
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private DateMending() {}

    static void mend(Document document) {
        for (Element element : elements(document)) {
            String name = element.getLocalName() == null ? element.getTagName() : element.getLocalName();
            if (TIMES.contains(name)) {
                FeedDates.read(element.getTextContent())
                        .ifPresent(instant -> element.setTextContent(RFC_822.format(instant)));
            }
        }
    }

    /** A list of its own: the document's is live and costs a walk for each access after a change. */
    private static List<Element> elements(Document document) {
        NodeList all = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
