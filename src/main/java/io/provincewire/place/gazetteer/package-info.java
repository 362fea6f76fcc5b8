/** The administrative units of Vietnam in both eras, with their dates, parents and successors. */
@NullMarked
package io.provincewire.place.gazetteer;

import org.jspecify.annotations.NullMarked;
