/** The end-to-end suite on containers: {@code mvn verify -Pcontainers}. */
@NullMarked
package io.provincewire.containers;

import org.jspecify.annotations.NullMarked;
