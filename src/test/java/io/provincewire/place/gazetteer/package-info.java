@NullMarked
package io.provincewire.place.gazetteer;

import org.jspecify.annotations.NullMarked;
