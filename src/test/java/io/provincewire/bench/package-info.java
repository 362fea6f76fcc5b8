@NullMarked
package io.provincewire.bench;

import org.jspecify.annotations.NullMarked;
