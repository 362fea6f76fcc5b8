/** The topology: read, deduplicate, enrich, route; its state, serdes and errors. */
@NullMarked
package io.provincewire.stream;

import org.jspecify.annotations.NullMarked;
