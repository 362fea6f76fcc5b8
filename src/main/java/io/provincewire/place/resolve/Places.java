package io.provincewire.place.resolve;

import io.provincewire.place.FoundPlace;
import io.provincewire.place.PlaceMention;
import io.provincewire.place.PlaceMention.Manner;
import io.provincewire.place.find.Hit;
import io.provincewire.place.find.Role;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.gazetteer.Unit;
import io.provincewire.text.Passage;
import io.provincewire.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the places that an article names; two names of one unit become one place. */
final class Places {
    private static final Comparator<PlaceMention> IN_ORDER =
            Comparator.comparing(PlaceMention::field).thenComparingInt(PlaceMention::start);

    /** A longer list says no more; counting it out for each item would take time in its square. */
    private static final int MOST_COMPANY = 10;

    private final Gazetteer gazetteer;
    private final ArticleTime time;
    /** By level and id, which together are unique. */
    private final Map<String, Collected> collected = new LinkedHashMap<>();

    private static final class Collected {
        final Unit unit;
        final List<PlaceMention> mentions = new ArrayList<>();
        double confidence;

        Collected(Unit unit) {
            this.unit = unit;
        }
    }

    Places(Gazetteer gazetteer, ArticleTime time) {
        this.gazetteer = gazetteer;
        this.time = time;
    }

    void add(Sense sense, Unit unit) {
        Collected place = collected.computeIfAbsent(unit.level() + unit.id(), key -> new Collected(unit));
        place.confidence = Math.max(place.confidence, confidence(sense));
        for (Hit hit : sense.hits()) {
            Span span = hit.span();
            place.mentions.add(
                    new PlaceMention(hit.passage().field(), span.start(), span.end(), manner(hit), company(hit)));
        }
    }

    List<FoundPlace> found() {
        return collected.values().stream()
                .peek(place -> place.mentions.sort(IN_ORDER))
                .sorted(Comparator.comparing(place -> place.mentions.get(0), IN_ORDER))
                .map(this::found)
                .toList();
    }

    private FoundPlace found(Collected place) {
        Unit unit = place.unit;
        List<String> successors = gazetteer.successors(unit).stream()
                .filter(s -> unit.era() != s.unit().era())
                .map(s -> s.unit().id())
                .toList();
        return new FoundPlace(
                unit,
                gazetteer.provinceToday(unit),
                provinceThen(unit),
                successors,
                place.confidence,
                List.copyOf(place.mentions));
    }

    /** A unit that the article's time knows lies where that version lay; an older one where it last lay. */
    private String provinceThen(Unit unit) {
        return gazetteer
                .find(unit.era(), unit.level(), unit.code(), time.day())
                .orElse(unit)
                .provinceId();
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

    private static Manner manner(Hit hit) {
        if (hit.isOfFirm() || hit.is(Role.ORIGIN) || hit.contents().stream().anyMatch(inner -> inner.is(Role.ORIGIN))) {
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
