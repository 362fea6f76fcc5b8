/** Decides which unit each found name means. */
@NullMarked
package io.provincewire.place.resolve;

import org.jspecify.annotations.NullMarked;
