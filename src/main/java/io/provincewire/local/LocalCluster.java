package io.provincewire.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** A local broker and a local registry, started side by side and stopped together. */
public final class LocalCluster implements AutoCloseable {
    private final LocalKafka kafka;
    private final LocalRegistry registry;

    private LocalCluster(LocalKafka kafka, LocalRegistry registry) {
        this.kafka = kafka;
        this.registry = registry;
    }

    /**
     * Starts both and returns when both serve.
     *
     * @param data where all that they hold is kept, made when missing
     * @param kafkaPort where the broker listens; empty takes a free one
     * @param registryPort where the registry listens; empty takes a free one
     * @throws LocalStartException if one of them does not start; the other is stopped again
     */
    public static LocalCluster start(Path data, OptionalInt kafkaPort, OptionalInt registryPort) {
        return start(data, registryPort, kafka -> LocalKafka.start(kafka, kafkaPort));
    }

    /**
     * Starts several brokers and a registry, all on free ports.
     *
     * @param data as above
     * @param brokers how many
     */
    public static LocalCluster startSeveral(Path data, int brokers) {
        return start(data, OptionalInt.empty(), kafka -> LocalKafka.startSeveral(kafka, brokers));
    }

    private static LocalCluster start(Path data, OptionalInt registryPort, Function<Path, LocalKafka> brokers) {
        CompletableFuture<LocalRegistry> registry =
                CompletableFuture.supplyAsync(() -> LocalRegistry.start(data.resolve("registry"), registryPort));
        LocalKafka kafka;
        try {
            kafka = brokers.apply(data.resolve("kafka"));
        } catch (RuntimeException e) {
            registry.thenAccept(LocalRegistry::close)
                    .exceptionally(also -> null)
                    .join();
            throw e;
        }
        try {
            return new LocalCluster(kafka, registry.join());
        } catch (CompletionException e) {
            kafka.close();
            throw e.getCause() instanceof LocalStartException start ? start : e;
        }
    }

    /** What clients give as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** What clients give as {@code schema.registry.url}. */
    public URI registryUrl() {
        return registry.url();
    }

    /** Stops the broker, then the registry. */
    @Override
    public void close() {
        try {
            kafka.close();
        } finally {
            registry.close();
        }
    }
}
