@NullMarked
package io.provincewire.indicator.quantity;

import org.jspecify.annotations.NullMarked;
