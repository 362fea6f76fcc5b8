/** What an article is about: weighs its places by where and how it names them. */
@NullMarked
package io.provincewire.enrich.focus;

import org.jspecify.annotations.NullMarked;
