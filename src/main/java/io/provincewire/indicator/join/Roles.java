package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Catalogue;
import java.util.List;

/** Decides of each quantity, from left to right, whether it is a level, a change, a share or an earlier value. */
final class Roles {
    private final Layout layout;
    private final List<Item> items;
    private final List<String> doubts;
    private final Echoes echoes;
    private final Changes changes;
    private final Shares shares;
    private final Levels levels;
    private final Sequels sequels;

    Roles(Catalogue catalogue, Layout layout, List<Item> items, List<String> doubts) {
        this.layout = layout;
        this.items = items;
        this.doubts = doubts;
        CodeChooser chooser = new CodeChooser(catalogue, layout, items);
        LevelsBefore before = new LevelsBefore(catalogue, layout, items);
        sequels = new Sequels(layout, items);
        echoes = new Echoes(layout, items);
        changes = new Changes(catalogue, layout, items, chooser, before);
        levels = new Levels(catalogue, layout, items, chooser, before, echoes);
        shares = new Shares(catalogue, layout, items, chooser, before, levels);
    }

    void decide() {
        new EarlierValues(layout, items, doubts).find();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.of != null || sequels.goesOn(i)) {
                continue;
            }
            if (echoes.isEcho(i)) {
                echoes.echo(i);
            } else if (changes.isChange(item)) {
                changes.change(i);
            } else if (shares.isShare(i)) {
                shares.share(i);
            } else {
                levels.level(i);
            }
        }
    }
}
