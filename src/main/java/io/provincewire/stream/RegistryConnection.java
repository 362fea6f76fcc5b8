package io.provincewire.stream;

import io.provincewire.stream.registry.RegistryClient;
import io.provincewire.stream.registry.RegistrySettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Reaches the registry as the configuration says. */
public final class RegistryConnection {
    /** Below the ten seconds after which brokers abort the transaction that may be open meanwhile. */
    private static final Duration BUDGET = Duration.ofSeconds(5);

    /** Where nothing waits meanwhile: a registry that has just started takes long for its first answers. */
    private static final Duration PATIENT_BUDGET = Duration.ofSeconds(20);

    private static final Duration BACKOFF = Duration.ofMillis(100);

    private RegistryConnection() {}

    /** A client of the registry that {@code config} names. */
    public static RegistryClient open(JobConfig config) {
        return within(BUDGET, config);
    }

    /** The same, which gives up later. */
    static RegistryClient openPatiently(JobConfig config) {
        return within(PATIENT_BUDGET, config);
    }

    private static RegistryClient within(Duration budget, JobConfig config) {
        return new RegistryClient(new RegistrySettings(
                config.getList(JobSettings.REGISTRY_URL).stream()
                        .map(URI::create)
                        .toList(),
                authorization(config),
                tls(config),
                config.duration(JobSettings.REGISTRY_TIMEOUT),
                budget,
                BACKOFF));
    }

    private static Optional<String> authorization(JobConfig config) {
        String user = config.getString(JobSettings.REGISTRY_USER);
        String password = config.getPassword(JobSettings.REGISTRY_PASSWORD).value();
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return user.isEmpty()
                ? Optional.empty()
                : Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
    }

    private static Optional<SSLContext> tls(JobConfig config) {
        Optional<Store> trust =
                store(config, JobSettings.REGISTRY_TRUSTSTORE, JobSettings.REGISTRY_TRUSTSTORE_PASSWORD);
        Optional<Store> own = store(config, JobSettings.REGISTRY_KEYSTORE, JobSettings.REGISTRY_KEYSTORE_PASSWORD);
        if (trust.isEmpty() && own.isEmpty()) {
            return Optional.empty();
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.isEmpty() ? null : keys(own.get()), trust.isEmpty() ? null : trusted(trust.get()), null);
            return Optional.of(context);
        } catch (GeneralSecurityException e) {
            throw new ConfigException("no TLS to the schema registry: " + e.getMessage());
        }
    }

    private static Optional<Store> store(JobConfig config, String location, String password) {
        String file = config.getString(location);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        char[] secret = config.getPassword(password).value().toCharArray();
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            KeyStore keys = KeyStore.getInstance(Path.of(file).toFile(), secret);
            keys.load(in, secret);
            return Optional.of(new Store(keys, secret));
        } catch (IOException | GeneralSecurityException e) {
            throw new ConfigException(location, file, "cannot be read: " + e.getMessage());
        }
    }

    private static KeyManager @Nullable [] keys(Store own) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(own.keys(), own.secret());
        return factory.getKeyManagers();
    }

    private static TrustManager @Nullable [] trusted(Store trust) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trust.keys());
        return factory.getTrustManagers();
    }

    @SuppressWarnings("ArrayRecordComponent") // a password stays an array
    private record Store(KeyStore keys, char[] secret) {}
}
