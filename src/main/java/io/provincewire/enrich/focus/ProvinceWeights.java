package io.provincewire.enrich.focus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How much an article says of each province that it names; numbered from 0 as they come. */
final class ProvinceWeights {
    /** A province below this share of the first one's weight is only touched on. */
    private static final double TOUCHED_ON = 0.25;
    /** The same where the title names it. */
    private static final double TOUCHED_ON_IN_TITLE = 0.1;
    /** Less than one plain mention makes no article about a province. */
    private static final double ALONE = 0.9;

    private final String[] slugs;
    private final double[] weights;
    private final boolean[] titled;
    private int count;

    /** Room for the provinces of {@code places} places. */
    ProvinceWeights(int places) {
        slugs = new String[places];
        weights = new double[places];
        titled = new boolean[places];
    }

    /** Adds what a place in {@code province} weighs, and whether the title names it. */
    void add(String province, double weight, boolean inTitle) {
        int i = 0;
        while (i < count && !slugs[i].equals(province)) {
            i++;
        }
        if (i == count) {
            slugs[count++] = province;
        }
        weights[i] += weight;
        titled[i] |= inTitle;
    }

    int count() {
        return count;
    }

    /** The greatest weight. */
    double top() {
        double top = 0;
        for (int i = 0; i < count; i++) {
            top = Math.max(top, weights[i]);
        }
        return top;
    }

    double sum() {
        return Arrays.stream(weights, 0, count).sum();
    }

    /** The provinces that the article is about, most first; none where not even one weighs {@code enough}. */
    List<String> about(double enough) {
        double top = top();
        if (count == 0 || top < enough) {
            return List.of();
        }
        int[] order = new int[count];
        int chosen = 0;
        for (int i = 0; i < count; i++) {
            if (weights[i] >= ALONE && weights[i] >= top * (titled[i] ? TOUCHED_ON_IN_TITLE : TOUCHED_ON)) {
                insert(i, order, chosen++);
            }
        }
        List<String> about = new ArrayList<>(chosen);
        for (int i = 0; i < chosen; i++) {
            about.add(slugs[order[i]]);
        }
        return about;
    }

    /** Puts province {@code number} among the first {@code chosen} of {@code order}, behind all that weigh as much or more. */
    private void insert(int number, int[] order, int chosen) {
        int at = chosen;
        for (; at > 0 && weights[order[at - 1]] < weights[number]; at--) {
            order[at] = order[at - 1];
        }
        order[at] = number;
    }
}
