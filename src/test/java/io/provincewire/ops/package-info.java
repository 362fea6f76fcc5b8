/** Tests of {@link io.provincewire.ops}. */
@NullMarked
package io.provincewire.ops;

import org.jspecify.annotations.NullMarked;
