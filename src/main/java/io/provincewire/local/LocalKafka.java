package io.provincewire.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker in this process: one KRaft node, controller and broker at once, on a real TCP port of the loopback
 * interface, with transactions. What it holds stays in its directory and is found again at the next start.
 *
 * <p>The only class that touches Kafka's internals ({@code Formatter}, {@code KafkaRaftServer}): they may change with
 * any release of Kafka, whose version is pinned.
 */
public final class LocalKafka implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int NODE = 1;
    private static final int MOST_REPLICAS = 3;

    private final List<KafkaRaftServer> servers;
    private final String bootstrapServers;

    /** @param servers in the order in which they started: the controller first */
    private LocalKafka(List<KafkaRaftServer> servers, String bootstrapServers) {
        this.servers = servers;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker and returns when it serves clients.
     *
     * @param directory where its logs are, made when missing; one broker at a time
     * @param port where it listens; empty takes a free one
     * @throws LocalStartException if the port or the directory is in use
     */
    public static LocalKafka start(Path directory, OptionalInt port) {
        return start(directory, port, Map.of());
    }

    /**
     * Starts a broker with further settings.
     *
     * @param directory as above
     * @param port as above
     * @param further settings of the broker; they win over its own
     * @throws LocalStartException as above, or if a setting is wrong
     */
    public static LocalKafka start(Path directory, OptionalInt port, Map<String, String> further) {
        List<Integer> free = FreePorts.find(2);
        int brokerPort = port.isPresent() ? FreePorts.require(port.getAsInt(), "the local broker") : free.get(0);
        try {
            Files.createDirectories(directory);
            format(directory, NODE, Uuid.randomUuid());
            Properties settings = settings(directory, brokerPort, free.get(1));
            settings.putAll(further);
            return new LocalKafka(List.of(started(settings)), HOST + ":" + brokerPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new LocalStartException(
                    "the local broker does not start on port " + brokerPort + " with " + directory + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * Starts several brokers in this process, the first of them the controller too. Every topic that is not told
     * otherwise is on all of them, up to three, and all but one are needed to write.
     *
     * @param directory where the logs of all are
     * @param count how many
     */
    public static LocalKafka startSeveral(Path directory, int count) {
        List<Integer> ports = FreePorts.find(count + 1);
        int controllerPort = ports.get(count);
        Uuid cluster = Uuid.randomUuid();
        List<KafkaRaftServer> servers = new ArrayList<>();
        try {
            for (int node = NODE; node <= count; node++) {
                Path own = Files.createDirectories(directory.resolve("node-" + node));
                format(own, node, cluster);
                Properties settings = settings(own, ports.get(node - NODE), controllerPort);
                settings.put("node.id", String.valueOf(node));
                settings.putAll(replicated(Math.min(count, MOST_REPLICAS)));
                if (node > NODE) {
                    settings.put("process.roles", "broker");
                    settings.put("listeners", "PLAINTEXT://" + HOST + ":" + ports.get(node - NODE));
                }
                servers.add(started(settings));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LocalKafka(
                servers,
                ports.subList(0, count).stream().map(port -> HOST + ":" + port).collect(Collectors.joining(",")));
    }

    /** What clients give as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the brokers, the controller last; returns when their logs are closed. */
    @Override
    public void close() {
        for (int i = servers.size() - 1; i >= 0; i--) {
            servers.get(i).shutdown();
            servers.get(i).awaitShutdown();
        }
    }

    private static KafkaRaftServer started(Properties settings) {
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    private static Map<String, String> replicated(int replicas) {
        String all = String.valueOf(replicas);
        String needed = String.valueOf(Math.max(1, replicas - 1));
        return Map.of(
                "default.replication.factor", all,
                "min.insync.replicas", needed,
                "offsets.topic.replication.factor", all,
                "transaction.state.log.replication.factor", all,
                "transaction.state.log.min.isr", needed);
    }

    private static void format(Path directory, int node, Uuid cluster) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setNodeId(node)
                    .setClusterId(cluster.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .run();
        } catch (Exception e) {
            throw new LocalStartException("cannot prepare " + directory + " for a broker: " + e.getMessage(), e);
        }
    }

    private static Properties settings(Path directory, int brokerPort, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put(
                "listeners", "PLAINTEXT://" + HOST + ":" + brokerPort + ",CONTROLLER://" + HOST + ":" + controllerPort);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", directory.toString());
        settings.putAll(smallInternalTopics());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // A busy machine must not fence its only broker.
        settings.put("broker.session.timeout.ms", "60000");
        // As the clients': what a small buffer drops comes again after 200 ms.
        settings.put("socket.receive.buffer.bytes", "-1");
        settings.put("socket.send.buffer.bytes", "-1");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(8 << 20));
        return settings;
    }

    private static Properties smallInternalTopics() {
        Properties settings = new Properties();
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "5");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "5");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "5");
        return settings;
    }
}
