/** The catalogue of indicators; quantities, units and periods; joining a number to what it measures. Depends on text only. */
@NullMarked
package io.provincewire.indicator;

import org.jspecify.annotations.NullMarked;
