/** Finds the names of administrative units in a text, with what stands beside them. */
@NullMarked
package io.provincewire.place.find;

import org.jspecify.annotations.NullMarked;
