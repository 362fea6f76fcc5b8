package io.provincewire.indicator.join;

/** What a word or phrase says about the figures near it. The names are the keys of {@code joining.txt}. */
enum Mark {
    PAST,
    PRESENT,
    RATE,
    AVERAGE,
    ANAPHOR,
    RESPECTIVELY,
    AMONG,
    PRIVATE,
    NEUTRAL,
    BRAND,
    PERSON,
    FIRM,
    EACH,
    COMMUNITY,
    OFFICIAL,
    SPEAKS,
    THEO,
    NATIONAL,
    FOREIGN,
    LOCAL
}
