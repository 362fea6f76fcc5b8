package io.provincewire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeenItemsTest {
    private static final Instant THEN = Instant.parse("2026-10-01T00:00:00Z");
    private final SeenItems seen = new SeenItems(List.of("a", "b"), List.of());

    @Test
    void aNewItemIsFreshOnce() {
        assertThat(publish("a", item("u1", "g1", "t"))).containsExactly("u1");
        assertThat(publish("a", item("u1", "g1", "t"))).isEmpty();
    }

    @Test
    void aChangedItemIsFreshAgain() {
        publish("a", item("u1", "g1", "t"));
        assertThat(publish("a", item("u1", "g1", "t2"))).containsExactly("u1");
    }

    @Test
    void spacingAndUnicodeFormAreNoChange() {
        publish("a", item("u1", null, "Nghệ An  được mùa"));
        assertThat(publish("a", item("u1", null, "Nghe\u0323\u0302 An đươ\u0323c mu\u0300a")))
                .isEmpty();
    }

    @Test
    void aMovedItemKeepsItsIdentity() {
        publish("a", item("u1", "g1", "t"));
        assertThat(publish("a", item("u2", "g1", "t"))).isEmpty();
        assertThat(publish("a", item("u2", "g1", "t2"))).containsExactly("u1");
    }

    @Test
    void anotherFeedWithOtherTextsChangesNothing() {
        publish("a", item("u1", "g1", "t"));
        assertThat(publish("b", item("u1", "other", "shorter"))).isEmpty();
    }

    @Test
    void whatAFeedHadThatIsNotPolledAnyMoreIsTakenOver() {
        SeenItems later = new SeenItems(
                List.of("b"),
                List.of(new SeenItem("u1", "a", null, item("u1", null, "t").fingerprint(), THEN)));
        assertThat(later.claim("b", List.of(item("u1", null, "t")))).isEmpty();
        assertThat(later.claim("b", List.of(item("u1", null, "t2")))).hasSize(1);
    }

    @Test
    void twoFeedsAtOnceDoNotBothGetAnItem() {
        assertThat(seen.claim("a", List.of(item("u1", null, "t")))).hasSize(1);
        assertThat(seen.claim("b", List.of(item("u1", null, "t")))).isEmpty();
    }

    @Test
    void whatWasNotPublishedIsFreshAgain() {
        seen.release(seen.claim("a", List.of(item("u1", null, "t"))));
        assertThat(seen.claim("a", List.of(item("u1", null, "t")))).hasSize(1);
    }

    @Test
    void forgetsWhatLeftTheFeedLongAgo() {
        publish("a", item("u1", "g1", "t"));
        publish("a", item("u2", "g2", "t"));
        assertThat(seen.forget("a", List.of(item("u2", "g2", "t")), THEN)).isEmpty();
        assertThat(seen.forget("a", List.of(item("u2", "g2", "t")), THEN.plusSeconds(1)))
                .containsExactly("u1");
        assertThat(seen.size()).isEqualTo(1);
    }

    private List<String> publish(String feed, FeedItem item) {
        List<SeenItems.Fresh> fresh = seen.claim(feed, List.of(item));
        seen.keep(fresh.stream()
                .map(f -> new SeenItem(f.id(), feed, f.item().guid(), f.item().fingerprint(), THEN))
                .toList());
        return fresh.stream().map(SeenItems.Fresh::id).toList();
    }

    private static FeedItem item(String link, @Nullable String guid, String title) {
        return new FeedItem(link, guid, FeedText.plain(title), null, null, null, null);
    }
}
