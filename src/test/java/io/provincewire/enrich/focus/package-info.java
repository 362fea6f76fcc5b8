@NullMarked
package io.provincewire.enrich.focus;

import org.jspecify.annotations.NullMarked;
