package io.provincewire.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Capability;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.utility.DockerImageName;

/** A network of containers: one controller, brokers, a registry and the project's own image. */
final class Stage implements AutoCloseable {
    static final String KAFKA = "apache/kafka:4.3.1";
    static final String REGISTRY = "apicurio/apicurio-registry-mem:2.6.13.Final";
    private static final Duration GENEROUS = Duration.ofMinutes(5);
    private static final int MANAGEMENT = 9464;
    private static final String ARTICLES = "/var/lib/provincewire/articles.jsonl";

    private final Network network = Network.newNetwork();
    private final List<GenericContainer<?>> containers = new ArrayList<>();
    private final List<GenericContainer<?>> brokers = new ArrayList<>();
    private final ImageFromDockerfile image;

    private Stage(ImageFromDockerfile image) {
        this.image = image;
    }

    /** Skips the test, and says why, where no Docker engine answers. */
    static void requireDocker() {
        Assumptions.assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "skipped: no Docker engine answers here (DOCKER_HOST or /var/run/docker.sock)");
    }

    /** Starts a controller, {@code brokers} brokers and a registry. */
    static Stage start(int brokers) {
        Stage stage = new Stage(image());
        stage.node(
                        100,
                        "controller",
                        brokers,
                        Map.of("KAFKA_PROCESS_ROLES", "controller", "KAFKA_LISTENERS", "CONTROLLER://:9093"))
                .start();
        for (int node = 1; node <= brokers; node++) {
            stage.brokers.add(stage.broker(node, brokers));
        }
        GenericContainer<?> registry = stage.container(DockerImageName.parse(REGISTRY), "registry")
                .withExposedPorts(8080)
                .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").withStartupTimeout(GENEROUS));
        stage.brokers.forEach(GenericContainer::start);
        registry.start();
        return stage;
    }

    /** The brokers, in the order of their numbers. */
    List<GenericContainer<?>> brokers() {
        return brokers;
    }

    /** The job in the project's image as it should be run; started and ready. */
    GenericContainer<?> job() {
        GenericContainer<?> topics = program("topics").withCommand("topics");
        topics.withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(GENEROUS));
        topics.start();
        GenericContainer<?> job = program("job-1")
                .withCommand("run")
                .withEnv("PROVINCEWIRE_MANAGEMENT_HOST", "0.0.0.0")
                .withExposedPorts(MANAGEMENT)
                .waitingFor(Wait.forHttp("/health/ready").forPort(MANAGEMENT).withStartupTimeout(GENEROUS));
        job.start();
        return job;
    }

    /** Publishes one article for each id, all about Nghệ An. */
    void publish(GenericContainer<?> job, int from, int to) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append("{\"article_id\":\"a")
                    .append(i)
                    .append("\",\"title\":\"Nghệ An: tin số ")
                    .append(i)
                    .append("\",\"body\":\"Năm 2025, tỷ lệ hộ nghèo của tỉnh Nghệ An còn 4,2%.\"}\n");
        }
        // Docker's own copying refuses a container whose root is read-only, even where a volume is.
        String write = "printf '%s' \"$1\" > " + ARTICLES;
        assertThat(job.execInContainer("bash", "-c", write, "-", lines.toString())
                        .getExitCode())
                .isZero();
        program(job, "publish", ARTICLES);
    }

    /** What the program prints in the container of the job. */
    String program(GenericContainer<?> job, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("/opt/provincewire/bin/provincewire"));
        all.addAll(List.of(command));
        ExecResult result = job.execInContainer(all.toArray(String[]::new));
        assertThat(result.getExitCode()).as(result.getStderr()).isZero();
        return result.getStdout();
    }

    /** Waits until the metrics of the job fulfil {@code condition}. */
    void awaitMetrics(GenericContainer<?> job, Predicate<String> condition) throws Exception {
        long end = System.nanoTime() + GENEROUS.toNanos();
        while (!condition.test(page(job, "/metrics"))) {
            if (System.nanoTime() > end) {
                throw new AssertionError(page(job, "/health/ready") + job.getLogs());
            }
            Thread.sleep(500);
        }
    }

    static String page(GenericContainer<?> job, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://" + job.getHost() + ":" + job.getMappedPort(MANAGEMENT) + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        for (int i = containers.size() - 1; i >= 0; i--) {
            containers.get(i).stop();
        }
        network.close();
    }

    private GenericContainer<?> broker(int node, int brokers) {
        String name = "kafka-" + node;
        Map<String, String> settings = new HashMap<>(Map.of(
                "KAFKA_PROCESS_ROLES", "broker",
                "KAFKA_INTER_BROKER_LISTENER_NAME", "INSIDE",
                "KAFKA_LISTENERS", "INSIDE://:19092",
                "KAFKA_ADVERTISED_LISTENERS", "INSIDE://" + name + ":19092",
                "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false",
                "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"));
        String copies = String.valueOf(brokers);
        String inSync = String.valueOf(Math.max(brokers - 1, 1));
        for (String prefix :
                List.of("KAFKA_OFFSETS_TOPIC", "KAFKA_TRANSACTION_STATE_LOG", "KAFKA_SHARE_COORDINATOR_STATE_TOPIC")) {
            settings.put(prefix + "_REPLICATION_FACTOR", copies);
            settings.put(prefix + "_MIN_ISR", inSync);
        }
        settings.remove("KAFKA_OFFSETS_TOPIC_MIN_ISR");
        settings.put("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "5");
        settings.put("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "5");
        return node(node, name, brokers, settings)
                .withExposedPorts(19092)
                .waitingFor(Wait.forListeningPort().withStartupTimeout(GENEROUS));
    }

    private GenericContainer<?> node(int id, String name, int brokers, Map<String, String> settings) {
        return container(DockerImageName.parse(KAFKA), name)
                .withEnv("KAFKA_NODE_ID", String.valueOf(id))
                .withEnv("CLUSTER_ID", "cHJvdmluY2V3aXJlLWNsdQ")
                .withEnv("KAFKA_CONTROLLER_QUORUM_VOTERS", "100@controller:9093")
                .withEnv("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER")
                .withEnv("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CONTROLLER:PLAINTEXT,INSIDE:PLAINTEXT")
                // It is the controller that goes by these two.
                .withEnv("KAFKA_DEFAULT_REPLICATION_FACTOR", String.valueOf(brokers))
                .withEnv("KAFKA_MIN_INSYNC_REPLICAS", String.valueOf(Math.max(brokers - 1, 1)))
                // A busy machine must not fence its brokers.
                .withEnv("KAFKA_BROKER_SESSION_TIMEOUT_MS", "30000")
                .withEnv(settings);
    }

    private GenericContainer<?> container(DockerImageName name, String alias) {
        return added(new GenericContainer<>(name), alias);
    }

    private GenericContainer<?> program(String alias) {
        return added(new GenericContainer<>(image), alias)
                .withEnv("PROVINCEWIRE_BOOTSTRAP_SERVERS", bootstrap())
                .withEnv("PROVINCEWIRE_SCHEMA_REGISTRY_URL", "http://registry:8080/apis/ccompat/v7")
                .withCreateContainerCmdModifier(command -> {
                    command.withHostName(alias);
                    Optional.ofNullable(command.getHostConfig())
                            .orElseThrow()
                            .withReadonlyRootfs(true)
                            .withSecurityOpts(List.of("no-new-privileges"))
                            .withCapDrop(Capability.ALL);
                });
    }

    private GenericContainer<?> added(GenericContainer<?> container, String alias) {
        containers.add(container);
        return container.withNetwork(network).withNetworkAliases(alias);
    }

    private String bootstrap() {
        List<String> addresses = new ArrayList<>();
        for (int node = 1; node <= brokers.size(); node++) {
            addresses.add("kafka-" + node + ":19092");
        }
        return String.join(",", addresses);
    }

    /** The project's own; the environment's BASE names another base image, as for the compose files. */
    private static ImageFromDockerfile image() {
        ImageFromDockerfile image =
                new ImageFromDockerfile("provincewire-under-test", false).withDockerfilePath("docker/Dockerfile");
        for (String path : List.of("docker", "bin", "config", "target/lib", "target/provincewire.jar")) {
            image.withFileFromPath(path, Path.of(path));
        }
        String base = System.getenv("BASE");
        return base == null ? image : image.withBuildArg("BASE", base);
    }
}
