package io.provincewire.indicator.join;

import io.provincewire.avro.Direction;
import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.Cue;
import io.provincewire.indicator.catalogue.CueHits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the percentages that are a growth though no word such as "tăng" stands right at them. */
final class Rates {
    /** How far before a number "tăng" may stand that is not right at it. */
    private static final int LOOSE_REACH = 9;

    private final Catalogue catalogue;
    private final Layout layout;
    private final List<Item> items;
    private final CodeChooser chooser;
    private final LevelsBefore before;

    Rates(Catalogue catalogue, Layout layout, List<Item> items, CodeChooser chooser, LevelsBefore before) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.items = items;
        this.chooser = chooser;
        this.before = before;
    }

    /** A percentage that the words before it make a growth, though "tăng" does not stand right at it; false for no such. */
    boolean rate(int at) {
        Item item = items.get(at);
        Direction direction = looseDirection(at);
        if (direction == null) {
            return false;
        }
        Choice choice = chooser.choose(at, CodeChooser.Mode.CHANGE, before.subjectFrom(at));
        Item level = before.levelBefore(at);
        item.direction = direction;
        item.against = Changes.against(item);
        if (level != null && (level.choice.code() == choice.code() || !choice.isCoded())) {
            item.belongTo(level, Item.Role.CHANGE);
        } else {
            item.role = Item.Role.CHANGE;
            item.choice = choice;
        }
        item.because("a rate of growth");
        return true;
    }

    /** "tăng cao hơn năm trước, ở mức 14,2%", "tốc độ tăng trưởng khách đạt 15%", "GDP tăng 6,5%; xuất khẩu 7%". */
    private @Nullable Direction looseDirection(int at) {
        Item item = items.get(at);
        int floor = Math.max(
                layout.passage.sentenceStart(item.sentence()),
                at == 0 ? 0 : items.get(at - 1).last() + 1);
        int start = layout.clauseStart(item.first(), floor);
        if (layout.has(Mark.RATE, start, item.first())) {
            return Direction.UP;
        }
        if (item.lead.kind().isArrival() || item.lead.kind().isStart() || item.tail.kind() == Tail.Kind.TOTAL) {
            return null;
        }
        int verb = layout.lastGrowth(start, item.first());
        if (verb >= 0 && item.first() - verb <= LOOSE_REACH && layout.topics().none(verb, item.first())) {
            return layout.isFall(verb) ? Direction.DOWN : Direction.UP;
        }
        return isListedGrowth(at, start) ? items.get(at - 1).direction : null;
    }

    /** A number right behind a cue that is not given in per cent, in a list that started with a growth. */
    private boolean isListedGrowth(int at, int start) {
        if (at == 0 || items.get(at - 1).sentence() != items.get(at).sentence() || !isGrowth(items.get(at - 1))) {
            return false;
        }
        CueHits cues = layout.topics();
        int first = items.get(at).first();
        for (int i = cues.from(start), end = cues.from(first); i < end; i++) {
            Cue cue = cues.cue(i);
            boolean right = cues.last(i) >= first - 2 && cue.use() == Cue.Use.CUE;
            if (right && cue.weight() >= 5 && !catalogue.at(cue.code()).admits("%") && !catalogue.isOther(cue.code())) {
                return items.get(at).tail.kind() == Tail.Kind.NONE;
            }
        }
        return false;
    }

    private boolean isGrowth(Item item) {
        return item.role == Item.Role.CHANGE
                || item.isLevel()
                        && item.choice.isCoded()
                        && catalogue.at(item.choice.code()).growth();
    }
}
