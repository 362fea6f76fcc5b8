/** The commands, one class each. */
@NullMarked
package io.provincewire.cli;

import org.jspecify.annotations.NullMarked;
