package io.provincewire.place;

import io.provincewire.text.Field;
import java.util.Arrays;
import java.util.List;

/** The mentions of all places of an article, numbered from 0 in the order of its texts. */
public final class Mentions {
    private static final int NUMBER_BITS = 28;
    private static final int FIELD_SHIFT = 60;

    private final List<FoundPlace> places;
    /** As the places list them. */
    private final PlaceMention[] listed;
    /** For each of these the number of its place. */
    private final int[] placeOf;
    /** In the order of the texts: field, offset and the number in the list, from the highest bits to the lowest. */
    private final long[] order;

    private Mentions(List<FoundPlace> places, int count) {
        this.places = places;
        listed = new PlaceMention[count];
        placeOf = new int[count];
        order = new long[count];
    }

    /** The mentions of {@code places}. */
    public static Mentions of(List<FoundPlace> places) {
        int count = 0;
        for (int i = 0; i < places.size(); i++) {
            count += places.get(i).mentions().size();
        }
        Mentions mentions = new Mentions(places, count);
        mentions.fill();
        return mentions;
    }

    private void fill() {
        int number = 0;
        for (int i = 0; i < places.size(); i++) {
            List<PlaceMention> ofPlace = places.get(i).mentions();
            for (int j = 0; j < ofPlace.size(); j++) {
                PlaceMention mention = ofPlace.get(j);
                listed[number] = mention;
                placeOf[number] = i;
                order[number] = key(mention.field(), mention.start()) | number;
                number++;
            }
        }
        Arrays.sort(order);
    }

    private static long key(Field field, int offset) {
        long text =
                switch (field) {
                    case TITLE -> 0;
                    case SUMMARY -> 1;
                    case BODY -> 2;
                };
        return text << FIELD_SHIFT | (long) offset << NUMBER_BITS;
    }

    /** The places that are mentioned. */
    public List<FoundPlace> places() {
        return places;
    }

    /** The number of the first mention in {@code field} that starts at {@code offset} or behind, or in a later text. */
    public int from(Field field, int offset) {
        int found = Arrays.binarySearch(order, key(field, offset));
        return found >= 0 ? found : -found - 1;
    }

    /** Whether there is a mention {@code i}, and in {@code field}. */
    public boolean isIn(Field field, int i) {
        return i >= 0 && i < order.length && mention(i).field() == field;
    }

    /** Mention {@code i}. */
    public PlaceMention mention(int i) {
        return listed[number(i)];
    }

    /** The number of the place that mention {@code i} names, among all {@link #places}. */
    public int placeNumber(int i) {
        return placeOf[number(i)];
    }

    /** The place that mention {@code i} names. */
    public FoundPlace place(int i) {
        return places.get(placeNumber(i));
    }

    private int number(int i) {
        return (int) order[i] & (1 << NUMBER_BITS) - 1;
    }
}
