package io.provincewire.console;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How it stands.
 *
 * @param lag raw articles that the job has not read yet; null where nobody could say
 * @param deadLetters by cause
 * @param feeds that are remembered
 * @param failing feeds whose last poll failed, {@code address: cause}
 * @param unreadable records that this console could not read
 */
record Health(@Nullable Long lag, Map<String, Long> deadLetters, int feeds, List<String> failing, long unreadable) {}
