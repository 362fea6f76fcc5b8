package io.provincewire.place.resolve;

import io.provincewire.place.FoundPlace;
import io.provincewire.place.PlaceMention;
import io.provincewire.place.PlaceMention.Manner;
import io.provincewire.place.find.Hit;
import io.provincewire.place.find.Role;
import io.provincewire.place.find.Trait;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.gazetteer.Unit;
import io.provincewire.text.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the places that an article names; two names of one unit become one place. */
final class Places {
    private static final Comparator<PlaceMention> IN_ORDER = Places::order;
    private static final Comparator<Collected> BY_FIRST_MENTION =
            (one, other) -> order(one.mentions.get(0), other.mentions.get(0));

    /** A longer list says no more; counting it out for each item would take time in its square. */
    private static final int MOST_COMPANY = 10;

    private final Gazetteer gazetteer;
    private final ArticleTime time;
    private final List<Collected> collected = new ArrayList<>();
    /** The latest place by code; it leads to those of another era or level with the same code. */
    private final Map<String, Collected> byCode = new HashMap<>();

    private static final class Collected {
        final Unit unit;
        final List<PlaceMention> mentions = new ArrayList<>();
        double confidence;

        @Nullable
        Collected sameCode;

        Collected(Unit unit) {
            this.unit = unit;
        }
    }

    Places(Gazetteer gazetteer, ArticleTime time) {
        this.gazetteer = gazetteer;
        this.time = time;
    }

    void add(Sense sense, Unit unit) {
        Collected place = of(unit);
        place.confidence = Math.max(place.confidence, confidence(sense));
        for (Hit hit : sense.hits()) {
            place.mentions.add(
                    new PlaceMention(hit.passage().field(), hit.start(), hit.end(), manner(hit), company(hit)));
        }
    }

    private Collected of(Unit unit) {
        for (Collected place = byCode.get(unit.code()); place != null; place = place.sameCode) {
            if (place.unit.sameUnit(unit)) {
                return place;
            }
        }
        Collected made = new Collected(unit);
        made.sameCode = byCode.put(unit.code(), made);
        collected.add(made);
        return made;
    }

    private static int order(PlaceMention one, PlaceMention other) {
        int byField = one.field().compareTo(other.field());
        return byField != 0 ? byField : Integer.compare(one.start(), other.start());
    }

    List<FoundPlace> found() {
        for (Collected place : collected) {
            place.mentions.sort(IN_ORDER);
        }
        collected.sort(BY_FIRST_MENTION);
        List<FoundPlace> found = new ArrayList<>(collected.size());
        for (Collected place : collected) {
            found.add(found(place));
        }
        return List.copyOf(found);
    }

    private FoundPlace found(Collected place) {
        Unit unit = place.unit;
        return new FoundPlace(
                unit,
                gazetteer.id(unit),
                gazetteer.provinceToday(unit),
                provinceThen(unit),
                gazetteer.successorIds(unit),
                place.confidence,
                List.copyOf(place.mentions));
    }

    /** A unit that the article's time knows lies where that version lay; an older one where it last lay. */
    private String provinceThen(Unit unit) {
        return gazetteer.provinceId(gazetteer
                .find(unit.era(), unit.level(), unit.code(), time.day())
                .orElse(unit));
    }

    /** From the lead over the next candidate and the type word: one half where both are lacking. */
    private static double confidence(Sense sense) {
        double lead = 1 - Math.exp(-Math.min(sense.margin(), 12) / 2);
        double base = sense.isTyped() ? 0.6 : 0.5;
        return Math.round((base + (0.99 - base) * lead) * 100) / 100.0;
    }

    private static int company(Hit hit) {
        int items = 1;
        for (Hit i = hit.sibling(); i != null && items < MOST_COMPANY; i = i.sibling()) {
            items++;
        }
        for (Hit i = hit.next(); i != null && items < MOST_COMPANY; i = i.next()) {
            items++;
        }
        return items;
    }

    /** Whether it heads its sentence, alone or behind "Tại". */
    private static boolean isTopic(Hit hit) {
        if (hit.sibling() != null || hit.next() != null) {
            return false;
        }
        Passage passage = hit.passage();
        int start = passage.sentenceStart(passage.sentenceOf(hit.from()));
        return hit.lead() == start || hit.lead() == start + 1 && hit.is(Role.AT);
    }

    /** Where somebody comes from; people at the head of a sentence are whom it is about ("Người Hà Nội xếp hàng"). */
    private static boolean isOrigin(Hit hit) {
        Passage passage = hit.passage();
        int start = passage.sentenceStart(passage.sentenceOf(hit.from()));
        return hit.is(Role.ORIGIN) && !(hit.is(Role.PEOPLE) && hit.lead() == start + 1);
    }

    private static boolean holdsOrigin(Hit hit) {
        List<Hit> contents = hit.contents();
        for (int i = 0; i < contents.size(); i++) {
            if (contents.get(i).is(Role.ORIGIN)) {
                return true;
            }
        }
        return false;
    }

    private static Manner manner(Hit hit) {
        if (hit.has(Trait.OF_FIRM) || hit.has(Trait.WAYSIDE) || isOrigin(hit) || holdsOrigin(hit)) {
            return Manner.PASSING;
        }
        if (isTopic(hit)) {
            return Manner.TOPIC;
        }
        if (hit.is(Role.BODY)) {
            return Manner.BODY;
        }
        return hit.is(Role.AT) ? Manner.SCENE : Manner.PLAIN;
    }
}
