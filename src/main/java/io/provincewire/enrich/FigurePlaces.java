package io.provincewire.enrich;

import io.provincewire.avro.Scope;
import io.provincewire.indicator.Figure;
import io.provincewire.place.FoundPlace;
import io.provincewire.place.Mentions;
import io.provincewire.place.PlaceMention;
import io.provincewire.place.gazetteer.Level;
import io.provincewire.text.Field;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
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
    private final Mentions mentions;
    private final @Nullable FoundPlace main;

    /** {@code main} is what the article is most about, null where nothing is. */
    FigurePlaces(OwnUnitWords ownUnit, Mentions mentions, @Nullable FoundPlace main) {
        this.ownUnit = ownUnit;
        this.mentions = mentions;
        this.main = main;
    }

    /** The unit that {@code figure} is about, or null where it is of no place of the country or none is known. */
    @Nullable
    FoundPlace of(Figure figure) {
        if (figure.scope() == Scope.NATIONAL || figure.scope() == Scope.FOREIGN) {
            return null;
        }
        Passage passage = figure.passage();
        int number = passage.tokens().at(figure.span().start());
        int first = Math.max(passage.sentenceStart(figure.sentence()), number - TOKENS_BACK);
        int next = mentions.from(passage.field(), figure.span().start());
        if (isBehind(next, figure)) {
            return mentions.place(next);
        }
        int before = next - 1;
        int clause = passage.tokens().start(clauseStart(passage.tokens(), first, number));
        Level own =
                isNamedSince(clause, passage.field(), before) ? null : ownUnit.nearest(passage.tokens(), first, number);
        if (own != null) {
            FoundPlace place = lastOf(own, passage.field(), before);
            if (place != null) {
                return place;
            }
        }
        return inParagraph(passage, figure.sentence(), before);
    }

    /** Whether mention {@code i} stands in {@code field} at {@code offset} or behind. */
    private boolean isNamedSince(int offset, Field field, int i) {
        return mentions.isIn(field, i) && mentions.mention(i).start() >= offset;
    }

    private @Nullable FoundPlace inParagraph(Passage passage, int sentence, int before) {
        int paragraph = sentence;
        while (!passage.startsParagraph(paragraph) && sentence - paragraph < SENTENCES_BACK) {
            paragraph--;
        }
        int start = passage.tokens().start(passage.sentenceStart(paragraph));
        for (int i = before; i >= before - MENTIONS_BACK && isNamedSince(start, passage.field(), i); i--) {
            if (mentions.mention(i).manner() != PlaceMention.Manner.PASSING) {
                return mentions.place(i);
            }
        }
        return main;
    }

    /** Whether mention {@code next} follows in the same clause with no other number between: "1.200 ha keo ở xã Châu Bình". */
    private boolean isBehind(int next, Figure figure) {
        Passage passage = figure.passage();
        if (!mentions.isIn(passage.field(), next)
                || !MANNERS_BEHIND.contains(mentions.mention(next).manner())) {
            return false;
        }
        Tokens tokens = passage.tokens();
        int to = tokens.at(mentions.mention(next).start());
        for (int i = tokens.at(figure.span().end()); i < to; i++) {
            if (tokens.isNumber(i) || tokens.isLineEnd(i) || isClauseMark(tokens, passage, i)) {
                return false;
            }
        }
        return true;
    }

    /** The last unit of {@code level} named so far, or else the main one where it is of that level. */
    private @Nullable FoundPlace lastOf(Level level, Field field, int before) {
        for (int i = before; i >= before - MENTIONS_BACK && mentions.isIn(field, i); i--) {
            if (mentions.place(i).unit().level() == level) {
                return mentions.place(i);
            }
        }
        return main != null && main.unit().level() == level ? main : null;
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
