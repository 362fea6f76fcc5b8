/** Clean text: markup, Unicode, tokens, sentences and folding. Knows nothing of places, indicators or Kafka. */
@NullMarked
package io.provincewire.text;

import org.jspecify.annotations.NullMarked;
