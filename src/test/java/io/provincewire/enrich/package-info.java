@NullMarked
package io.provincewire.enrich;

import org.jspecify.annotations.NullMarked;
