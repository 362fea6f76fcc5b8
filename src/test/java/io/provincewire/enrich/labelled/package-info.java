/** Measures what the pipeline reads of whole labelled articles. */
@NullMarked
package io.provincewire.enrich.labelled;

import org.jspecify.annotations.NullMarked;
