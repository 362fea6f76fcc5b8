package io.provincewire.console;

import static io.provincewire.console.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NewsroomTest {
    private static final Filter ALL = Filter.of(Map.of());
    private final Newsroom newsroom = new Newsroom(3);

    @Test
    void tellsTheNewestFirstAndOnlyWhatChangedSince() throws Exception {
        newsroom.take("hue", "a", article("a", "A", 1));
        newsroom.take("hue", "b", article("b", "B", 1));
        Newsroom.Changes first = newsroom.changes(0, ALL, 10, 0);
        assertThat(ids(first)).containsExactly("b", "a");
        newsroom.take("hue", "a", article("a", "A2", 2));
        assertThat(ids(newsroom.changes(first.sequence(), ALL, 10, 0))).containsExactly("a");
        assertThat(ids(newsroom.changes(0, ALL, 10, 0))).containsExactly("a", "b");
    }

    @Test
    void countsAnArticleOnceForEachProvinceWhateverItsRevisions() throws Exception {
        newsroom.take("hue", "a", article("a", "A", 1));
        newsroom.take("da-nang", "a", article("a", "A", 1));
        newsroom.take("hue", "a", article("a", "A", 2));
        assertThat(newsroom.changes(0, ALL, 10, 0).counts())
                .containsOnly(Map.entry("hue", 1L), Map.entry("da-nang", 1L));
        assertThat(newsroom.find("a").orElseThrow().provinces()).isEqualTo(Set.of("da-nang", "hue"));
    }

    @Test
    void takesBackWhatIsRetracted() throws Exception {
        newsroom.take("hue", "a", article("a", "A", 1));
        newsroom.take("da-nang", "a", article("a", "A", 1));
        newsroom.take("hue", "a", null);
        long since = newsroom.changes(0, ALL, 10, 0).sequence();
        assertThat(newsroom.find("a").orElseThrow().provinces()).isEqualTo(Set.of("da-nang"));
        newsroom.take("da-nang", "a", null);
        newsroom.take("da-nang", "a", null);
        Newsroom.Changes changes = newsroom.changes(since, ALL, 10, 0);
        assertThat(changes.gone()).containsExactly("a");
        assertThat(changes.counts()).containsOnly(Map.entry("hue", 0L), Map.entry("da-nang", 0L));
    }

    @Test
    void anOlderRevisionThatComesLaterChangesNothing() {
        newsroom.take("hue", "a", article("a", "new", 2));
        newsroom.take("da-nang", "a", article("a", "old", 1));
        assertThat(newsroom.find("a").orElseThrow().article().getTitle()).isEqualTo("new");
    }

    @Test
    void forgetsTheOldestAndSaysHowManyItDoesNotShow() throws Exception {
        for (int i = 0; i < 50; i++) {
            newsroom.take("hue", "a" + i, article("a" + i, "A", 1));
        }
        assertThat(newsroom.find("a0")).isEmpty();
        Newsroom.Changes changes = newsroom.changes(0, ALL, 2, 0);
        assertThat(ids(changes)).containsExactly("a49", "a48");
        assertThat(changes.dropped()).isEqualTo(1);
        assertThat(changes.counts()).containsEntry("hue", 50L);
    }

    @Test
    void revisionsWithoutEndStayBounded() throws Exception {
        for (int i = 1; i <= 10_000; i++) {
            newsroom.take("hue", "a" + i % 2, article("a" + i % 2, "A", i));
        }
        assertThat(ids(newsroom.changes(0, ALL, 10, 0))).containsExactly("a0", "a1");
    }

    @Test
    void filtersByProvince() throws Exception {
        newsroom.take("hue", "a", article("a", "A", 1));
        newsroom.take("national", "b", article("b", "B", 1));
        assertThat(ids(newsroom.changes(0, Filter.of(Map.of("province", "national")), 10, 0)))
                .containsExactly("b");
        assertThat(ids(newsroom.changes(0, Filter.of(Map.of("code", "grdp.growth")), 10, 0)))
                .isEmpty();
    }

    private static List<String> ids(Newsroom.Changes changes) {
        return changes.rows().stream()
                .map(entry -> entry.article().getArticleId())
                .toList();
    }
}
