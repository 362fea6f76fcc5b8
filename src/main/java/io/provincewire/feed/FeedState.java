package io.provincewire.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one feed, as it is kept in the topic and shown to people.
 *
 * @param url the feed
 * @param etag validator of the last answer
 * @param lastModified validator of the last answer
 * @param period seconds between polls while all is well
 * @param lastSuccess when it last answered in a way that could be read
 * @param lastError what went wrong last, {@code code: detail}, without text of the feed; null since it succeeded again
 * @param failures how often in a row it failed
 * @param items in it at the last reading
 * @param published articles and revisions published from it so far
 * @param nextPoll when it is asked next
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedState(
        @JsonProperty("url") String url,
        @JsonProperty("etag") @Nullable String etag,
        @JsonProperty("last_modified") @Nullable String lastModified,
        @JsonProperty("period_s") long period,
        @JsonProperty("last_success") @Nullable Instant lastSuccess,
        @JsonProperty("last_error") @Nullable String lastError,
        @JsonProperty("failures") int failures,
        @JsonProperty("items") int items,
        @JsonProperty("published") long published,
        @JsonProperty("next_poll") Instant nextPoll) {

    /** A feed that was never asked. */
    static FeedState fresh(FeedSource source, Duration period, Instant nextPoll) {
        return new FeedState(source.url().toString(), null, null, period.toSeconds(), null, null, 0, 0, 0, nextPoll);
    }

    FeedState unchanged(PollSchedule.Next next, Instant now) {
        return new FeedState(
                url, etag, lastModified, next.period().toSeconds(), now, null, 0, items, published, next.at());
    }

    FeedState read(WebAnswer answer, int itemsNow, int publishedNow, PollSchedule.Next next, Instant now) {
        return new FeedState(
                url,
                answer.header("etag").orElse(null),
                answer.header("last-modified").orElse(null),
                next.period().toSeconds(),
                now,
                null,
                0,
                itemsNow,
                published + publishedNow,
                next.at());
    }

    FeedState failed(String error, Instant next) {
        return new FeedState(url, etag, lastModified, period, lastSuccess, error, failures + 1, items, published, next);
    }
}
