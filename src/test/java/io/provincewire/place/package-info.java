@NullMarked
package io.provincewire.place;

import org.jspecify.annotations.NullMarked;
