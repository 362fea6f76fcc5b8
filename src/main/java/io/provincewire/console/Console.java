package io.provincewire.console;

import io.provincewire.feed.FeedState;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import io.provincewire.stream.registry.SchemaRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;

/** The console: a web page that shows what the job of one cluster does. */
public final class Console implements AutoCloseable {
    private final ConsoleState state;
    private final TopicFollower follower;
    private final LagWatch lag;
    private final ConsoleServer server;
    private final String host;

    private Console(
            JobConfig config, SchemaRegistry registry, UnaryOperator<String> placeNames, InetSocketAddress address)
            throws IOException {
        this.host = written(address);
        this.state = new ConsoleState(config.topics(), registry);
        this.server = new ConsoleServer(address, state, this::health, placeNames);
        this.lag = new LagWatch(
                Admin.create(config.clients()),
                config.getString(JobSettings.APPLICATION_ID),
                config.topics().raw());
        this.follower = new TopicFollower(config.clients(), config.topics(), state);
    }

    /**
     * Starts to read and to serve.
     *
     * @param placeNames what people call the unit of a code, e.g. {@code pre2025:415}
     * @param address where it listens, loopback unless the user says otherwise; port 0 takes a free one
     * @throws IOException if the address is in use
     */
    public static Console start(
            JobConfig config, SchemaRegistry registry, UnaryOperator<String> placeNames, InetSocketAddress address)
            throws IOException {
        Console console = new Console(config, registry, placeNames, address);
        console.follower.start();
        console.server.start();
        return console;
    }

    /** The page. */
    public URI url() {
        return URI.create("http://" + host + ":" + server.port() + "/");
    }

    private static String written(InetSocketAddress address) {
        InetAddress resolved = address.getAddress();
        String text = resolved == null ? address.getHostString() : resolved.getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }

    private Health health() {
        Map<String, FeedState> feeds = state.feeds.states();
        List<String> failing = feeds.values().stream()
                .filter(feed -> feed.lastError() != null)
                .map(feed -> feed.url() + ": " + feed.lastError())
                .sorted()
                .limit(50)
                .toList();
        return new Health(lag.lag(), state.deadLetters.byCause(), feeds.size(), failing, state.unreadable.get());
    }

    @Override
    public void close() {
        server.close();
        follower.close();
        lag.close();
    }
}
