/** Time expressions, the period that holds for a figure, and whether the figure happened. Depends on text and lexicon only. */
@NullMarked
package io.provincewire.indicator.time;

import org.jspecify.annotations.NullMarked;
