@NullMarked
package io.provincewire.indicator.time;

import org.jspecify.annotations.NullMarked;
