package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.CueHit;
import java.util.List;
import java.util.Set;

/** Chooses the code of a level: by its own cues, or from its neighbour on a list. */
final class Levels {
    private static final double BRACKET = 0.95;
    /** How far behind the one before, in tokens, a number goes on with its list of changes. */
    private static final int LISTED_REACH = 9;

    /** Units in which a sentence goes on with what the one before measured: "Lộc Ninh nặng nhất với 3.115 con". */
    private static final Set<String> GOES_ON = Set.of("head", "case", "ha", "house", "point", "rank");

    private static final double CARRIED = 0.6;

    private final Catalogue catalogue;
    private final Layout layout;
    private final List<Item> items;
    private final CodeChooser chooser;
    private final LevelsBefore before;
    private final Rates rates;
    private final Echoes echoes;

    Levels(
            Catalogue catalogue,
            Layout layout,
            List<Item> items,
            CodeChooser chooser,
            LevelsBefore before,
            Echoes echoes) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.items = items;
        this.chooser = chooser;
        this.before = before;
        this.rates = new Rates(catalogue, layout, items, chooser, before);
        this.echoes = echoes;
    }

    void level(int at) {
        Item item = items.get(at);
        Choice own = chooser.choose(at, CodeChooser.Mode.LEVEL, 0);
        if (!own.isCoded() && !isKnownOther(own) && item.unit().equals("%") && rates.rate(at)) {
            return;
        }
        if (!own.isCoded() && isListed(at)) {
            echoes.echo(at);
            return;
        }
        Choice neighbour = neighbour(at);
        boolean coded = neighbour.isCoded() && !own.isCoded() && !isKnownOther(own);
        item.choice = (coded || neighbour.score() > own.score()) && !isNamedGrowth(own, item) ? neighbour : own;
        if (!item.choice.isCoded() && own.cue() == null && GOES_ON.contains(item.unit())) {
            item.choice = goesOn(at);
        }
        if (!item.choice.isCoded()) {
            item.choice = new Choice(-1, item.choice.score(), item.choice.cue(), item.choice.how());
        }
    }

    /** "tăng trưởng kinh tế 7,4%, khu vực I có mức tăng 2,1%": a growth whose own cue stands behind the number before it. */
    private boolean isNamedGrowth(Choice own, Item item) {
        CueHit cue = own.cue();
        int before = item.index == 0 ? -1 : items.get(item.index - 1).last();
        return own.isCoded()
                && cue != null
                && catalogue.at(own.code()).growth()
                && cue.first() > before
                && cue.last() < item.first();
    }

    /** Whether a cue says outright that it is nothing of the catalogue: "tỷ lệ nhập siêu". */
    private boolean isKnownOther(Choice choice) {
        CueHit cue = choice.cue();
        return cue != null
                && choice.score() >= CodeChooser.ENOUGH
                && cue.cue().weight() >= CodeChooser.TOPIC
                && catalogue.isOther(cue.cue().code());
    }

    /** "tăng 12 chợ, 4 cửa hàng": goes on a list of changes in number. */
    private boolean isListed(int at) {
        if (at == 0) {
            return false;
        }
        Item item = items.get(at);
        Item last = items.get(at - 1);
        return last.role == Item.Role.CHANGE
                && last.of == null
                && !last.isRelative()
                && last.unit().equals(item.unit())
                && item.lead.kind() == Lead.Kind.NONE
                && layout.commas(last.last(), item.first()) == 1
                && item.first() - last.last() <= LISTED_REACH;
    }

    /** What the level before measures, where this one goes on its list: "Hà Tĩnh 28 tỷ đồng, Phú Vang 137 tỷ đồng". */
    private Choice neighbour(int at) {
        if (at == 0 || items.get(at - 1).sentence() != items.get(at).sentence()) {
            return Choice.NONE;
        }
        Item item = items.get(at);
        for (int i = at - 1;
                i >= Math.max(0, at - LevelsBefore.BACK) && items.get(i).sentence() == item.sentence();
                i--) {
            Item last = items.get(i);
            if (!last.isLevel()) {
                continue;
            }
            boolean aside = layout.bracket(item.first()) > last.last() && isMoney(last) && isMoney(item) && at - i == 1;
            if (aside) {
                return last.choice.passedOn(BRACKET, "the same amount in another currency");
            }
            if (alternates(last, item, at - i)) {
                continue;
            }
            boolean same = last.unit().equals(item.unit())
                    && !isNamedAnew(last, item)
                    && !before.hasSubject(last.last() + 1, item.first(), item);
            boolean fits = same && (!last.choice.isCoded() || chooser.holds(at, last.choice.code()));
            return fits ? last.choice.passedOn(Echoes.NEIGHBOUR, "the one before it in a list") : Choice.NONE;
        }
        return Choice.NONE;
    }

    /** "Trà Vinh 67,7 điểm, hạng 23; Vĩnh Long 66,2 điểm, hạng 31": two measures in turn. */
    private boolean alternates(Item last, Item item, int back) {
        return back <= 2
                && !last.unit().equals(item.unit())
                && last.choice.isCoded()
                && layout.semicolons(last.last(), item.first()) <= 1
                && (item.unit().equals("point") || item.unit().equals("rank"));
    }

    /** What the sentence before measured in this unit, where nothing else is told between. */
    private Choice goesOn(int at) {
        Item item = items.get(at);
        for (int i = at - 1; i >= Math.max(0, at - LevelsBefore.BACK); i--) {
            Item last = items.get(i);
            int back = item.sentence() - last.sentence();
            if (back > 1 || layout.passage.startsParagraph(item.sentence())) {
                break;
            }
            if ((last.isLevel() || last.of == null) && last.unit().equals(item.unit())) {
                boolean fits = back == 1
                        && last.choice.isCoded()
                        && !isOfOther(last, item)
                        && chooser.holds(at, last.choice.code());
                return fits ? last.choice.passedOn(CARRIED, "what the sentence before measures") : Choice.NONE;
            }
        }
        return Choice.NONE;
    }

    private static boolean isOfOther(Item last, Item item) {
        String one = last.quantity.noun();
        String other = item.quantity.noun();
        return !one.startsWith(other) && !other.startsWith(one);
    }

    /** Whether the things counted have other names: "43 hộ nghèo, 31 trường". */
    private boolean isNamedAnew(Item last, Item item) {
        if (item.unit().equals("%")) {
            int next = item.last() + 1;
            return next < item.reach
                    && layout.tokens.isWord(next)
                    && !layout.words.fillers.holds(layout.tokens, next)
                    && item.tail.kind() == Tail.Kind.TOTAL;
        }
        return item.unit().equals("count") && !last.quantity.noun().equals(item.quantity.noun());
    }

    private static boolean isMoney(Item item) {
        return item.unit().startsWith("VND") || item.unit().startsWith("USD");
    }
}
