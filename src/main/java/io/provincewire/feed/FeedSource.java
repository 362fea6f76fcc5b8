package io.provincewire.feed;

import java.net.URI;

/**
 * One feed of the list.
 *
 * @param url where it is, absolute http or https; its identity
 * @param outlet who publishes it, e.g. {@code baonghean.vn}; becomes the article's {@code source}
 * @param pages whether the page of each item is visited for the full text
 * @param language BCP 47 tag of articles where the feed names none
 */
public record FeedSource(URI url, String outlet, boolean pages, String language) {}
