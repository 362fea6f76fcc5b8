package io.provincewire.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an article tells; each null where it does not.
 *
 * @param title headline
 * @param text the article, paragraphs on lines of their own
 * @param published when it was published
 * @param author who wrote it
 * @param publisher who published it
 */
record PageArticle(
        @Nullable String title,
        @Nullable String text,
        @Nullable Instant published,
        @Nullable String author,
        @Nullable String publisher) {}
