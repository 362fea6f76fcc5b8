package io.provincewire.stream;

import io.provincewire.avro.RawArticle;

/**
 * A raw record that was read.
 *
 * @param origin where it came from
 * @param content what it is
 * @param placed whether its key is the article's id and its partition the one that this key belongs to
 */
record Incoming(Origin origin, Content content, boolean placed) {

    /** What a raw record is. */
    sealed interface Content {}

    /** An article. */
    record Article(String id, RawArticle raw) implements Content {}

    /** The publisher takes the article back. */
    record Retraction(String id) implements Content {}

    /** Nothing that can be worked on. */
    record Broken(Cause cause) implements Content {}
}
