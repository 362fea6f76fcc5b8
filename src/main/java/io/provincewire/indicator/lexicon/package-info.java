/** Lists of phrases under keys, and the sets and tries made of them. Depends on text only. */
@NullMarked
package io.provincewire.indicator.lexicon;

import org.jspecify.annotations.NullMarked;
