package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.CueFinder;
import io.provincewire.indicator.catalogue.CueHits;
import io.provincewire.indicator.catalogue.Indicator;
import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Passage;
import io.provincewire.text.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Joins the quantities of one text. Safe for use by several threads. */
public final class PassageJoiner {
    private final Catalogue catalogue;
    private final CueFinder finder;
    private final JoiningWords words;
    private final Admission admission;

    public PassageJoiner(Catalogue catalogue, Vocabulary.Builder vocabulary) {
        this.catalogue = catalogue;
        this.finder = catalogue.finder(vocabulary);
        this.words = new JoiningWords(vocabulary);
        this.admission = new Admission(catalogue);
    }

    /**
     * The codes whose needed words stand in the headline, the first sentence of {@code head}: what the text is about need
     * not be said again. Uses {@code sheet} up.
     */
    public BitSet told(Passage head, Sheet sheet) {
        BitSet first = new BitSet();
        first.set(0);
        finder.find(head, first, sheet.cues);
        BitSet told = new BitSet();
        CueHits needs = sheet.cues.needs;
        for (int i = 0, end = needs.from(head.tokens().count()); i < end; i++) {
            told.set(needs.cue(i).code());
        }
        return told;
    }

    /**
     * What each of {@code quantities}, in the order of the text, measures and how they belong together, in an article whose
     * headline has what the codes {@code told} need; on {@code sheet}, so it holds until the next text is joined on that.
     */
    public JoinedPassage join(Passage passage, List<Quantity> quantities, BitSet told, Sheet sheet) {
        Layout layout = new Layout(passage, words, finder, near(quantities), told, sheet);
        List<Item> items = items(passage, quantities, sheet);
        List<String> doubts = new ArrayList<>();
        new Roles(catalogue, layout, items, doubts).decide();
        Owners owners = new Owners(layout);
        for (Item item : items) {
            own(layout, item, owners);
        }
        return new JoinedPassage(catalogue, layout, items, doubts);
    }

    /** A figure of one firm or family, or for one of many, is of no code, unless the code stands for any owner. */
    private void own(Layout layout, Item item, Owners owners) {
        if (!item.choice.isCoded() || item.of != null) {
            return;
        }
        Indicator indicator = catalogue.at(item.choice.code());
        if (owners.isOfEach(item) && !item.unit().contains("/person")) {
            rule(item, indicator, ": it is for one of many");
            return;
        }
        int owner = indicator.owner() == Indicator.Owner.ANY ? Owners.NONE : owners.ofOne(item);
        if (owner != Owners.NONE && !(indicator.owner() == Indicator.Owner.FIRM && owners.isFirm(owner))) {
            item.ofOne = true;
            String words =
                    item.reasons == null ? "" : layout.words(layout.marks.first(owner), layout.marks.last(owner));
            rule(item, indicator, ": it is one firm's or family's (" + words + ")");
        }
    }

    /** The sentences whose words may say what one of {@code quantities} measures: its own and those right before it. */
    private static BitSet near(List<Quantity> quantities) {
        BitSet near = new BitSet();
        for (Quantity quantity : quantities) {
            near.set(Math.max(0, quantity.sentence() - CodeConditions.NEED_SENTENCES), quantity.sentence() + 1);
        }
        return near;
    }

    private static void rule(Item item, Indicator indicator, String why) {
        item.because("not ", indicator.code(), why);
        item.choice = new Choice(-1, item.choice.score(), item.choice.cue(), "not of a place");
        item.held.forEach(one -> one.choice = item.choice);
    }

    private List<Item> items(Passage passage, List<Quantity> quantities, Sheet sheet) {
        Leads leads = new Leads(words);
        Tails tails = new Tails(words);
        List<Item> items = new ArrayList<>(quantities.size());
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            int sentence = quantity.sentence();
            int floor = passage.sentenceStart(sentence);
            if (i > 0) {
                floor = Math.max(floor, quantities.get(i - 1).lastToken() + 1);
            }
            int reach = passage.sentenceEnd(sentence);
            if (i + 1 < quantities.size()) {
                reach = Math.min(reach, quantities.get(i + 1).firstToken());
            }
            Lead lead = leads.before(passage, quantity, floor);
            Tail tail = tails.behind(passage, quantity, reach);
            if (tail.kind() == Tail.Kind.NONE && lead.kind().isChange()) {
                tail = tails.between(passage, lead.first(), quantity.firstToken());
            }
            Reasons reasons = sheet.explained ? new Reasons() : null;
            items.add(new Item(i, quantity, admission.in(quantity.unit()), lead, tail, reach, reasons));
        }
        return items;
    }
}
