/**
 * Feeds in by themselves: polls RSS, RDF and Atom feeds politely and puts each new or changed item as a raw article on
 * the raw topic. What was seen is kept in a compacted topic of its own. Reading, scheduling and judging addresses are
 * pure; {@link io.provincewire.feed.Visits} and the Kafka classes touch the world.
 */
@NullMarked
package io.provincewire.feed;

import org.jspecify.annotations.NullMarked;
