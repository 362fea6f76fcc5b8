package io.provincewire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class FeedMetricsTest {
    private static final Instant NEXT = Instant.parse("2026-11-24T08:00:00Z");

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final FeedSource source =
            new FeedSource(URI.create("https://bao.example/rss?a=1,b*"), "bao.example", false, "vi");
    private final FeedState fresh = FeedState.fresh(source, Duration.ofMinutes(10), NEXT);

    @Test
    void showsEachFeedWhileItIsPolled() throws Exception {
        ObjectName name = new ObjectName("io.provincewire:type=feeds,feed="
                + ObjectName.quote(source.url().toString()));
        try (FeedMetrics metrics = new FeedMetrics(Map.of(source, fresh))) {
            assertThat(server.getAttribute(name, "PeriodSeconds")).isEqualTo(600L);
            assertThat(server.getAttribute(name, "LastError")).isNull();
            metrics.update(source, fresh.failed("http-500: the server refuses", NEXT.plusSeconds(60)));
            assertThat(server.getAttribute(name, "LastError")).isEqualTo("http-500: the server refuses");
            assertThat(server.getAttribute(name, "Failures")).isEqualTo(1);
            assertThat(server.getAttribute(name, "NextPoll")).isEqualTo("2026-11-24T08:01:00Z");
        }
        assertThat(server.isRegistered(name)).isFalse();
    }

    @Test
    void everyAttributeIsDocumented() throws Exception {
        String document = Files.readString(Path.of("docs", "monitoring.md"));
        try (FeedMetrics metrics = new FeedMetrics(Map.of(source, fresh))) {
            ObjectName name = server.queryNames(new ObjectName("io.provincewire:type=feeds,*"), null)
                    .iterator()
                    .next();
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                assertThat(document).contains("`" + attribute.getName() + "`");
            }
            assertThat(metrics).isNotNull();
        }
    }
}
