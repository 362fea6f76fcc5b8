package io.provincewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.provincewire.local.LocalKafka;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class FeedsCommandIT {
    private static final String FEED = "<rss version=\"2.0\"><channel><title>Báo</title><link>http://bao.example</link>"
            + "<description>d</description><item><title>Lúa được mùa</title><link>http://bao.example/1</link></item>"
            + "</channel></rss>";

    private LocalKafka kafka;
    private HttpServer server;
    private Path job;
    private Path list;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        kafka = LocalKafka.start(directory.resolve("broker"), OptionalInt.empty());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("news.raw", 1, (short) 1)))
                    .all()
                    .get();
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/rss", exchange -> {
            byte[] feed = FEED.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        server.start();
        job = Files.writeString(
                directory.resolve("job.properties"),
                "bootstrap.servers=" + kafka.bootstrapServers() + "\nschema.registry.url=http://127.0.0.1:1\n");
        list = list(directory, server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
        kafka.close();
    }

    private static Path list(Path directory, int port) throws IOException {
        return Files.writeString(directory.resolve("my-feeds.yaml"), """
                host_delay: PT0S
                allow_private: [127.0.0.1]
                feeds:
                  - {url: "http://127.0.0.1:%d/rss", outlet: bao.example}
                """.formatted(port));
    }

    @Test
    void pollsTheListOfItsConfigurationAndTellsHowItStands() {
        Call once = feeds("--once", "--config", list.toString());
        assertThat(once.status()).as(once.toString()).isZero();
        assertThat(once.out()).anyMatch(line -> line.contains("/rss"));
        Call status = feeds("--status");
        assertThat(status.status()).as(status.toString()).isZero();
        assertThat(status.out()).anyMatch(line -> line.contains("/rss"));
    }

    @Test
    void tellsTheListAndTheJobsSettingsApart() {
        Call call = feeds("--config", job.toString());
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err()).first().asString().contains("settings of the job", "--job-config");
        assertThat(feeds("--config", list.resolveSibling("none.yaml").toString())
                        .err())
                .first()
                .asString()
                .contains("no file");
    }

    private Call feeds(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "feeds";
        all[1] = "--job-config";
        all[2] = job.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Call.of(all);
    }
}
