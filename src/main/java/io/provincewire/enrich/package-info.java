/** The pipeline, a pure function from raw to enriched article: joins figures and places and decides what it is about. */
@NullMarked
package io.provincewire.enrich;

import org.jspecify.annotations.NullMarked;
