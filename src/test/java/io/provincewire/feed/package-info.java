@NullMarked
package io.provincewire.feed;

import org.jspecify.annotations.NullMarked;
