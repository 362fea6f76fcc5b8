/** What measures speed: made articles, loads, the job beside its limits. Called by the bench command only. */
@NullMarked
package io.provincewire.bench;

import org.jspecify.annotations.NullMarked;
