package io.provincewire.place.gazetteer;

import java.time.LocalDate;

/** Which order of units a code belongs to: 63 provinces with districts, or 34 provinces without. */
public enum Era {
    PRE2025("pre2025"),
    POST2025("post2025");

    /** The first day of the 34 provinces. */
    public static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private final String label;

    Era(String label) {
        this.label = label;
    }

    /** The era in force on a day. */
    public static Era of(LocalDate day) {
        return day.isBefore(MERGER) ? PRE2025 : POST2025;
    }

    /** As it stands before the colon of a code, e.g. {@code pre2025}. */
    public String label() {
        return label;
    }
}
