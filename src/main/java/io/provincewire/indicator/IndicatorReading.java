package io.provincewire.indicator;

import io.provincewire.text.Remark;
import java.util.List;

/**
 * What one article says of indicators.
 *
 * @param figures in the order of the text
 * @param warnings what was doubted, given up or decided against the letter of the text
 */
public record IndicatorReading(List<Figure> figures, List<Remark> warnings) {}
