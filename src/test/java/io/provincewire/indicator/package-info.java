@NullMarked
package io.provincewire.indicator;

import org.jspecify.annotations.NullMarked;
