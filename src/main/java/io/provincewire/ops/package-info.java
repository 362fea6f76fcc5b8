/** Life cycle, health and metrics of the job. */
@NullMarked
package io.provincewire.ops;

import org.jspecify.annotations.NullMarked;
