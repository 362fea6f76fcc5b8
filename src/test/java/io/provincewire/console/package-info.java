@NullMarked
package io.provincewire.console;

import org.jspecify.annotations.NullMarked;
