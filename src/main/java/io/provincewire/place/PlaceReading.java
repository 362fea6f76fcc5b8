package io.provincewire.place;

import io.provincewire.text.Remark;
import java.util.List;

/**
 * What an article says of places.
 *
 * @param places every unit that it names, in the order of first mention
 * @param warnings what was given up or stayed undecided
 */
public record PlaceReading(List<FoundPlace> places, List<Remark> warnings) {}
