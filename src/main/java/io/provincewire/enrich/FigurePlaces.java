package io.provincewire.enrich;

import io.provincewire.avro.Scope;
import io.provincewire.indicator.Figure;
import io.provincewire.place.FoundPlace;
import io.provincewire.place.PlaceMention;
import io.provincewire.place.gazetteer.Level;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which unit a figure is about. In this order: the unit that its own clause names behind it ("1.200 ha ở Quỳ Châu"), the
 * words that mean a unit named before ("toàn huyện"), the last unit named before it in its sentence, then in its
 * paragraph, then the unit that the article is most about.
 */
final class FigurePlaces {
    /** How far back a look goes, in tokens and in sentences: a text without end stays linear. */
    private static final int TOKENS_BACK = 80;

    private static final int SENTENCES_BACK = 12;
    private static final int MENTIONS_BACK = 40;

    /** A body that acts, or a new topic, behind a figure belongs to what is said next. */
    private static final Set<PlaceMention.Manner> MANNERS_BEHIND =
            Set.of(PlaceMention.Manner.SCENE, PlaceMention.Manner.PLAIN);

    private final OwnUnitWords ownUnit;
    private final Map<io.provincewire.text.Field, List<Named>> named = new EnumMap<>(io.provincewire.text.Field.class);
    private final @Nullable FoundPlace main;

    /** A mention and its place. */
    private record Named(PlaceMention mention, FoundPlace place) {}

    /** Reads the mentions of {@code places}; {@code main} is what the article is most about, null where nothing is. */
    FigurePlaces(OwnUnitWords ownUnit, List<FoundPlace> places, @Nullable FoundPlace main) {
        this.ownUnit = ownUnit;
        this.main = main;
        for (FoundPlace place : places) {
            for (PlaceMention mention : place.mentions()) {
                named.computeIfAbsent(mention.field(), f -> new ArrayList<>()).add(new Named(mention, place));
            }
        }
        named.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(one -> one.mention().start())));
    }

    /** The unit that {@code figure} is about, or null where it is of no place of the country or none is known. */
    @Nullable
    FoundPlace of(Figure figure) {
        if (figure.scope() == Scope.NATIONAL || figure.scope() == Scope.FOREIGN) {
            return null;
        }
        List<Named> here = named.getOrDefault(figure.passage().field(), List.of());
        Passage passage = figure.passage();
        int number = passage.tokens().at(figure.span().start());
        int first = Math.max(passage.sentenceStart(figure.sentence()), number - TOKENS_BACK);
        int before = lastBefore(here, figure.span().start());
        Named behind = behind(here, before + 1, passage.tokens(), figure);
        if (behind != null) {
            return behind.place();
        }
        int clause = clauseStart(passage.tokens(), first, number);
        Named last = before >= 0 ? here.get(before) : null;
        boolean namedInClause =
                last != null && last.mention().start() >= passage.tokens().start(clause);
        Level own = namedInClause ? null : ownUnit.nearest(passage.tokens(), first, number);
        if (own != null) {
            FoundPlace place = lastOf(own, here, before);
            if (place != null) {
                return place;
            }
        }
        return inParagraph(passage, figure.sentence(), here, before);
    }

    private @Nullable FoundPlace inParagraph(Passage passage, int sentence, List<Named> here, int before) {
        int paragraph = sentence;
        while (!passage.startsParagraph(paragraph) && sentence - paragraph < SENTENCES_BACK) {
            paragraph--;
        }
        int start = passage.tokens().start(passage.sentenceStart(paragraph));
        int oldest = Math.max(0, before - MENTIONS_BACK);
        for (int i = before; i >= oldest && here.get(i).mention().start() >= start; i--) {
            if (here.get(i).mention().manner() != PlaceMention.Manner.PASSING) {
                return here.get(i).place();
            }
        }
        return main;
    }

    /** The mention that follows in the same clause with no other number between: "1.200 ha keo ở xã Châu Bình". */
    private static @Nullable Named behind(List<Named> here, int next, Tokens tokens, Figure figure) {
        if (next >= here.size()
                || !MANNERS_BEHIND.contains(here.get(next).mention().manner())) {
            return null;
        }
        int to = tokens.at(here.get(next).mention().start());
        for (int i = tokens.at(figure.span().end()); i < to; i++) {
            if (tokens.isNumber(i) || tokens.isLineEnd(i) || isClauseMark(tokens, figure.passage(), i)) {
                return null;
            }
        }
        return here.get(next);
    }

    /** The last unit of {@code level} named so far, or else the main one where it is of that level. */
    private @Nullable FoundPlace lastOf(Level level, List<Named> here, int before) {
        for (int i = before; i >= Math.max(0, before - MENTIONS_BACK); i--) {
            if (here.get(i).place().unit().level() == level) {
                return here.get(i).place();
            }
        }
        return main != null && main.unit().level() == level ? main : null;
    }

    private static int lastBefore(List<Named> here, int offset) {
        int low = 0;
        int high = here.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (here.get(middle).mention().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static int clauseStart(Tokens tokens, int first, int number) {
        for (int i = number - 1; i > first; i--) {
            if (tokens.kind(i) == Tokens.Kind.MARK && tokens.start(i) < tokens.end(i) && !tokens.isGlued(i + 1)) {
                return i + 1;
            }
        }
        return first;
    }

    private static boolean isClauseMark(Tokens tokens, Passage passage, int i) {
        char mark = passage.folded()[tokens.start(i)];
        return mark == ',' || mark == ';' || mark == ':' || mark == '.';
    }
}
