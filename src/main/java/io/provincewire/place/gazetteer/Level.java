package io.provincewire.place.gazetteer;

/** Level in the administrative hierarchy; districts exist until 2025-06-30. */
public enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
