package io.provincewire.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FeedsFileTest {
    @Test
    void defaults() throws Exception {
        FeedsConfig config = read("feeds: [{url: 'https://www.bao.example/rss'}]");
        assertThat(config.feeds())
                .containsExactly(
                        new FeedSource(java.net.URI.create("https://www.bao.example/rss"), "bao.example", false, "vi"));
        assertThat(config.minPeriod()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.allowPrivate()).isEmpty();
        assertThat(config.userAgent()).isEqualTo("provincewire/1.0");
    }

    @Test
    void everyKeySetOtherwise() throws Exception {
        FeedsConfig config = read("""
                {contact: a@b.example, min_period: PT1M, max_period: PT2M, host_delay: PT0S, timeout: PT3S,
                 max_feed_bytes: 4, max_page_bytes: 5, max_redirects: 6, max_items: 7, remember: P8D,
                 pages: true, language: en, allow_private: [10.0.0.0/8],
                 feeds: [{url: 'http://x.example/', outlet: o, pages: false, language: fr, name: N, found: f}]}
                """);
        assertThat(config)
                .isEqualTo(new FeedsConfig(
                        "a@b.example",
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ZERO,
                        Duration.ofSeconds(3),
                        4,
                        5,
                        6,
                        7,
                        Duration.ofDays(8),
                        java.util.List.of("10.0.0.0/8"),
                        java.util.List.of(new FeedSource(java.net.URI.create("http://x.example/"), "o", false, "fr"))));
        assertThat(config.userAgent()).isEqualTo("provincewire/1.0 (+a@b.example)");
    }

    @Test
    void saysWhatCannotBe() {
        assertThatThrownBy(() -> read("fees: []")).hasMessageContaining("unknown key fees");
        assertThatThrownBy(() -> read("feeds: [{url: 'ftp://x/'}]")).hasMessageContaining("ftp://x/");
        assertThatThrownBy(() -> read("feeds: [{url: 'http://x/'}, {url: 'http://x/'}]"))
                .hasMessageContaining("listed twice");
        assertThatThrownBy(() -> read("timeout: 5s")).hasMessageContaining("timeout");
    }

    @Test
    void theShippedListCanBeRead() throws Exception {
        try (var shipped = FeedsFileTest.class.getResourceAsStream("/config/feeds.yaml")) {
            assertThat(shipped).isNotNull();
            assertThat(FeedsFile.read(shipped).feeds()).hasSizeGreaterThan(20);
        }
    }

    private static FeedsConfig read(String yaml) throws IOException {
        return FeedsFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
