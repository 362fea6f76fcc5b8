package io.provincewire.indicator.catalogue;

/**
 * A phrase of the catalogue found in a text.
 *
 * @param first its first token
 * @param last its last token, inclusive
 * @param cue what it tells
 */
public record CueHit(int first, int last, Cue cue) {}
