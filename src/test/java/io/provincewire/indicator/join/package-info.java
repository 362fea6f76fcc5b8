@NullMarked
package io.provincewire.indicator.join;

import org.jspecify.annotations.NullMarked;
