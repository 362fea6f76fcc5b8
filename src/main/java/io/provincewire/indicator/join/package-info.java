/** Joins each quantity to what it measures: role, code, owner, scope, series and subject. Depends on text, lexicon, catalogue, quantity and time. */
@NullMarked
package io.provincewire.indicator.join;

import org.jspecify.annotations.NullMarked;
