/** An embedded broker and a local registry, for demonstrations and tests. */
@NullMarked
package io.provincewire.local;

import org.jspecify.annotations.NullMarked;
