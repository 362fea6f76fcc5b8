@NullMarked
package io.provincewire.local;

import org.jspecify.annotations.NullMarked;
