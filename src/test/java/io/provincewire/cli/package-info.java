@NullMarked
package io.provincewire.cli;

import org.jspecify.annotations.NullMarked;
