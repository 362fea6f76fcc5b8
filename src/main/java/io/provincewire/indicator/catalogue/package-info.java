/** What can be measured, and the words and units by which it is known. Depends on text only. */
@NullMarked
package io.provincewire.indicator.catalogue;

import org.jspecify.annotations.NullMarked;
