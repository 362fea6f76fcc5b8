@NullMarked
package io.provincewire.text;

import org.jspecify.annotations.NullMarked;
