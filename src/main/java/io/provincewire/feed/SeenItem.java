package io.provincewire.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item that was published, as it is kept in the topic.
 *
 * @param id of the article
 * @param feed where it was seen first; only this feed's version counts, others carry it with other texts
 * @param guid what the feed calls it
 * @param fingerprint of its texts
 * @param seen when it was published last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeenItem(
        @JsonProperty("id") String id,
        @JsonProperty("feed") String feed,
        @JsonProperty("guid") @Nullable String guid,
        @JsonProperty("fingerprint") String fingerprint,
        @JsonProperty("seen") Instant seen) {}
