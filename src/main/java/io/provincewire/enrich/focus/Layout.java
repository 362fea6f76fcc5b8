package io.provincewire.enrich.focus;

import io.provincewire.place.PlaceMention;
import io.provincewire.text.Document;
import io.provincewire.text.Field;
import io.provincewire.text.Passage;

/**
 * Where the parts of an article lie. Where it has no title of its own, the first line of the body is one if it is short.
 *
 * @param titleEnd offset in the body behind its first line, where that is the title; else 0
 * @param leadEnd offset in the body behind its lead
 * @param length UTF-16 units of all texts
 */
record Layout(int titleEnd, int leadEnd, int length) {
    private static final int LONGEST_TITLE = 160;
    private static final int LEAD = 320;
    private static final double IN_TITLE = 3;
    private static final double IN_LEAD = 1.5;
    private static final double PASSING = 0.25;
    private static final double BODY = 1.2;
    private static final double TOPIC = 1.5;
    private static final double NATIONAL_VENUE = 0.4;
    private static final double LIST = 0.7;
    private static final int LONG = 2000;
    private static final double ENOUGH = 1.2;
    private static final double MORE_IF_LONG = 1.2;
    private static final double MORE_IF_NATIONAL = 0.8;

    static Layout of(Document document) {
        Passage body = document.passage(Field.BODY);
        int length = 0;
        for (Passage passage : document.passages()) {
            length += passage.text().length();
        }
        if (body == null) {
            return new Layout(0, 0, length);
        }
        int line = body.text().indexOf('\n');
        boolean titled = document.passage(Field.TITLE) != null || line < 0 || line > LONGEST_TITLE;
        int titleEnd = titled ? 0 : line;
        return new Layout(titleEnd, Math.min(titleEnd + LEAD, body.text().length()), length);
    }

    /** How much {@code mention} says of what the article is about; about 1 for a plain one in the body. */
    double weight(PlaceMention mention, boolean national) {
        double place = isTitle(mention) ? IN_TITLE : isLead(mention) ? IN_LEAD : 1;
        double manner =
                switch (mention.manner()) {
                    case TOPIC -> TOPIC;
                    case BODY -> BODY;
                    case SCENE, PLAIN -> national && isLead(mention) ? NATIONAL_VENUE : 1;
                    case PASSING -> PASSING;
                };
        // Most stand alone, and a power takes long.
        return mention.company() == 1 ? place * manner : place * manner / Math.pow(mention.company(), LIST);
    }

    /** The weight that a province must have for the article to be about it: more in a long text. */
    double enough(boolean national) {
        double more = national ? MORE_IF_LONG + MORE_IF_NATIONAL : MORE_IF_LONG;
        return ENOUGH + more * Math.min(1, length / (double) LONG);
    }

    /** Whether it stands in the title. */
    boolean isTitle(PlaceMention mention) {
        return mention.field() == Field.TITLE || mention.field() == Field.BODY && mention.start() < titleEnd;
    }

    private boolean isLead(PlaceMention mention) {
        return mention.field() == Field.SUMMARY
                || mention.field() == Field.BODY && mention.start() >= titleEnd && mention.start() < leadEnd;
    }
}
