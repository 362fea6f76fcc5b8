package io.provincewire.place.find;

/** What is found out about one mention of a name, beside how sure it is. */
public enum Trait {
    /** The type word stands right before it. */
    OWN_TYPE,
    /** The type word stands for several names ("các huyện"). */
    PLURAL,
    /** The text calls it a unit of before. */
    FORMER,
    /** Its container stands in brackets or behind "thuộc", so that it is nothing else. */
    ENCLOSED,
    /** A capital that belongs to no name stands right beside it, so that it may be part of a longer name. */
    PART_OF_MORE,
    /** A team, a cooperative or a village is called so here. */
    NAMESAKE,
    /** It is an end of a road that is called after its ends. */
    ROAD_END,
    /** A firm bears the name, which tells little of where the article plays. */
    OF_FIRM,
    /** A personal title stands before it (NSND Lệ Thủy). */
    OF_PERSON,
    /** It stands alone before a colon at the head of a line ("Hòa Bình: …"), as only places do. */
    DATELINE,
    /** It only tells where somebody comes from or goes: hướng Lâm Đồng đi Tây Ninh. */
    WAYSIDE;

    /** Its bit in a set of traits. */
    @SuppressWarnings("EnumOrdinal") // only a bit in memory, never stored
    int bit() {
        return 1 << ordinal();
    }
}
