@NullMarked
package io.provincewire.indicator.catalogue;

import org.jspecify.annotations.NullMarked;
