package io.provincewire.place.gazetteer;

/** A unit of today that took over a former one, wholly or in part. */
public record Successor(Unit unit, boolean whole) {}
