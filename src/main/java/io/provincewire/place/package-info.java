/** The gazetteer of both eras, finding names in text and resolving them to units. Depends on text only. */
@NullMarked
package io.provincewire.place;

import org.jspecify.annotations.NullMarked;
