package io.provincewire.place;

import io.provincewire.text.Field;

/**
 * One mention of a place.
 *
 * @param field the text that it stands in
 * @param start offset of the name's first UTF-16 unit in the clean text
 * @param end offset behind its last
 * @param manner how the text speaks of the place there
 * @param company how many names stand in the list that it is an item of; 1 where it stands alone
 */
public record PlaceMention(Field field, int start, int end, Manner manner, int company) {

    /** How a text speaks of a place. */
    public enum Manner {
        /** The sentence or paragraph is about it: Tại Quảng Nam, …; Đồng Tháp: … */
        TOPIC,
        /** A public body of the place acts: UBND tỉnh Nghệ An. */
        BODY,
        /** Something happens or lies there: tại xã Châu Bình. */
        SCENE,
        /** Somebody comes from there, or something is set beside it. */
        PASSING,
        /** Nothing special is said. */
        PLAIN
    }
}
