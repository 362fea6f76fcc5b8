package io.provincewire.indicator;

import io.provincewire.indicator.join.Decision;
import io.provincewire.indicator.quantity.NumberReading;
import io.provincewire.text.Passage;
import java.util.List;

/**
 * What was decided of the numbers of one text.
 *
 * @param passage the text
 * @param numbers every number, in the order of the text
 * @param decisions one for each number that is a quantity, in the same order
 */
public record PassageExplanation(Passage passage, List<NumberReading> numbers, List<Decision> decisions) {}
