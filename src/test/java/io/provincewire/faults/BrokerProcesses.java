package io.provincewire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * One controller and three brokers, each a process that can be killed, with all of Kafka's own topics on three brokers
 * and two of them needed. Brokers that are controllers too would lose their quorum on a busy machine.
 */
final class BrokerProcesses implements AutoCloseable {
    private static final int CONTROLLER = 100;
    private static final List<Integer> BROKERS = List.of(1, 2, 3);

    private final Path directory;
    private final String clusterId = Uuid.randomUuid().toString();
    private final TreeMap<Integer, Integer> ports = new TreeMap<>();
    private final TreeMap<Integer, Process> processes = new TreeMap<>();

    private BrokerProcesses(Path directory) throws IOException {
        this.directory = directory;
        List<Integer> nodes = new ArrayList<>(BROKERS);
        nodes.add(CONTROLLER);
        List<Integer> free = free(nodes.size());
        IntStream.range(0, nodes.size()).forEach(i -> ports.put(nodes.get(i), free.get(i)));
        for (int node : nodes) {
            format(node);
            start(node);
        }
    }

    /** Starts all; clients wait until they serve. */
    static BrokerProcesses start(Path directory) throws IOException {
        return new BrokerProcesses(Files.createDirectories(directory));
    }

    String bootstrapServers() {
        return BROKERS.stream().map(node -> "127.0.0.1:" + ports.get(node)).collect(Collectors.joining(","));
    }

    /** As {@code kill -9} of a broker. */
    void kill(int node) throws InterruptedException {
        Objects.requireNonNull(processes.get(node)).destroyForcibly().waitFor();
    }

    /** Starts a broker again with what it had. */
    void start(int node) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Kafka.class.getName(),
                settings(node).toString());
        processes.put(
                node,
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(
                                directory.resolve(node + ".log").toFile()))
                        .start());
    }

    private Path settings(int node) {
        return directory.resolve(node + ".properties");
    }

    private void format(int node) throws IOException {
        Files.writeString(settings(node), String.join("\n", lines(node)));
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            String[] arguments = {
                "format", "-t", clusterId, "-c", settings(node).toString()
            };
            assertThat(StorageTool.execute(arguments, nowhere)).isZero();
        }
    }

    private List<String> lines(int node) {
        boolean isController = node == CONTROLLER;
        return List.of(
                "process.roles=" + (isController ? "controller" : "broker"),
                "node.id=" + node,
                "controller.quorum.voters=" + CONTROLLER + "@127.0.0.1:" + ports.get(CONTROLLER),
                "controller.listener.names=CONTROLLER",
                "listeners=" + (isController ? "CONTROLLER" : "PLAINTEXT") + "://127.0.0.1:" + ports.get(node),
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + directory.resolve("node-" + node),
                "min.insync.replicas=2",
                "offsets.topic.replication.factor=3",
                "offsets.topic.num.partitions=5",
                "transaction.state.log.replication.factor=3",
                "transaction.state.log.min.isr=2",
                "transaction.state.log.num.partitions=5",
                "auto.create.topics.enable=false",
                "group.initial.rebalance.delay.ms=0",
                "broker.session.timeout.ms=20000",
                "log.cleaner.dedupe.buffer.size=" + (8 << 20));
    }

    private static List<Integer> free(int count) throws IOException {
        List<Integer> free = new ArrayList<>();
        List<ServerSocket> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            free.add(socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return free;
    }

    /** The brokers one by one, then the controller: a broker hands over to it before it ends. */
    @Override
    public void close() {
        for (Process process : processes.values()) {
            process.destroy();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
