package io.provincewire.enrich.focus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about.
 *
 * @param province slug of the province of today that it is most about; null where it is national or foreign
 * @param provinces slugs of all that it is about, most first
 * @param places how much it is about each of its places, 0 to 1, in the order of the place reading
 */
public record Focus(@Nullable String province, List<String> provinces, List<Double> places) {}
