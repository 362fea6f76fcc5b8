/** Numbers that state a quantity: value, unit, range, ratio, approximation; and why other numbers state none. Depends on text and lexicon only. */
@NullMarked
package io.provincewire.indicator.quantity;

import org.jspecify.annotations.NullMarked;
