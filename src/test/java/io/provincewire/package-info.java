@NullMarked
package io.provincewire;

import org.jspecify.annotations.NullMarked;
