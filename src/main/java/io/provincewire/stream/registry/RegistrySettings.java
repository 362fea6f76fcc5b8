package io.provincewire.stream.registry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How the registry is reached.
 *
 * @param urls bases of its API, asked in turn
 * @param authorization value of the header of that name
 * @param tls for https; empty: the JVM's own
 * @param requestTimeout for one request
 * @param budget for one question with all its tries; shorter than the brokers' transaction timeout (10 s), since the
 *     question may be asked with a transaction open
 * @param backoff wait before the second round, doubled before each further one
 */
public record RegistrySettings(
        List<URI> urls,
        Optional<String> authorization,
        Optional<SSLContext> tls,
        Duration requestTimeout,
        Duration budget,
        Duration backoff) {

    /** One registry without authentication. */
    public static RegistrySettings of(URI url) {
        return new RegistrySettings(
                List.of(url),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofMillis(100));
    }
}
