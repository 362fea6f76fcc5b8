package io.provincewire.feed;

import io.provincewire.avro.RawArticle;
import java.util.List;

/** Where articles and memory go, both or neither. */
interface FeedLog {
    /**
     * What one poll brings.
     *
     * @param articles to publish
     * @param seen to remember with them
     * @param forgotten ids to forget
     * @param state how it stands with the feed now
     */
    record Batch(List<RawArticle> articles, List<SeenItem> seen, List<String> forgotten, FeedState state) {}

    /**
     * Writes it all in one transaction; returns when it is durable.
     *
     * @throws org.apache.kafka.common.KafkaException if nothing was written
     */
    void write(Batch batch);
}
