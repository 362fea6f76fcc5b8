package io.provincewire.indicator.quantity;

/** What a rate is per. */
enum Per {
    YEAR,
    MONTH,
    DAY,
    SEASON,
    HEAD,
    KG,
    TONNE,
    QUINTAL,
    HECTARE,
    SAO,
    COMMUNE,
    TEN_THOUSAND,
    TIME,
    OTHER
}
