package io.provincewire.ops;

import io.provincewire.local.LocalKafka;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/**
 * A broker that is reached over TLS only, knows its clients by name (PLAIN, SCRAM or a certificate) and lets nobody do
 * what no ACL allows; beside it a registry.
 */
final class SecureCluster implements AutoCloseable {
    static final String STORE_PASSWORD = "store-s3cret";
    static final String REGISTRY_USER = "writer";
    static final String REGISTRY_PASSWORD = "registry-s3cret";
    private static final String ADMIN_PASSWORD = "admin-s3cret";
    private static final String HOST = "127.0.0.1";

    private final Path directory;
    private final LocalKafka kafka;
    private final SecureRegistry registry;
    private final int certificatePort;

    private SecureCluster(Path directory, LocalKafka kafka, SecureRegistry registry, int certificatePort) {
        this.directory = directory;
        this.kafka = kafka;
        this.registry = registry;
        this.certificatePort = certificatePort;
    }

    /** Starts both; {@code plain} are the users of PLAIN with their passwords. */
    static SecureCluster start(Path directory, Map<String, String> plain) throws Exception {
        certificate(directory, "broker", "CN=broker");
        certificate(directory, "reader", "CN=certified");
        certificate(directory, "registry", "CN=registry");
        certificate(directory, "job", "CN=job");
        trust(directory, List.of("broker", "reader", "registry", "job"));
        int sasl = freePort();
        int certificates = freePort();
        LocalKafka kafka = LocalKafka.start(
                directory.resolve("kafka"),
                OptionalInt.of(sasl),
                settings(directory, sasl, certificates, freePort(), plain));
        return new SecureCluster(
                directory,
                kafka,
                SecureRegistry.start(
                        directory.resolve("registry"),
                        directory.resolve("registry.p12"),
                        directory.resolve("trust.p12"),
                        STORE_PASSWORD,
                        REGISTRY_USER,
                        REGISTRY_PASSWORD),
                certificates);
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    URI registryUrl() {
        return registry.url();
    }

    /** Settings of a client that gives a name and a password. */
    Map<String, Object> password(String mechanism, String user, String password) {
        Map<String, Object> settings = trusting();
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", mechanism);
        settings.put("sasl.jaas.config", jaas(mechanism, user, password));
        return settings;
    }

    /** Settings of a client that shows a certificate and is {@code User:CN=certified}. */
    Map<String, Object> certified() {
        Map<String, Object> settings = trusting();
        settings.put("bootstrap.servers", HOST + ":" + certificatePort);
        settings.put("security.protocol", "SSL");
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", directory.resolve("reader.p12").toString());
        settings.put("ssl.keystore.password", STORE_PASSWORD);
        return settings;
    }

    Map<String, Object> administrator() {
        return password("PLAIN", "admin", ADMIN_PASSWORD);
    }

    Path trustStore() {
        return directory.resolve("trust.p12");
    }

    /** With the certificate that the registry knows. */
    Path keyStore() {
        return directory.resolve("job.p12");
    }

    void addScramUser(Admin admin, String user, String password) throws Exception {
        admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                        user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password)))
                .all()
                .get();
    }

    @Override
    public void close() {
        try {
            kafka.close();
        } finally {
            registry.close();
        }
    }

    static String jaas(String mechanism, String user, String password) {
        String module = mechanism.equals("PLAIN")
                ? "org.apache.kafka.common.security.plain.PlainLoginModule"
                : "org.apache.kafka.common.security.scram.ScramLoginModule";
        return module + " required username=\"" + user + "\" password=\"" + password + "\";";
    }

    private Map<String, Object> trusting() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("ssl.truststore.type", "PKCS12");
        settings.put("ssl.truststore.location", trustStore().toString());
        settings.put("ssl.truststore.password", STORE_PASSWORD);
        return settings;
    }

    private static Map<String, String> settings(
            Path directory, int sasl, int certificates, int controller, Map<String, String> plain) {
        StringBuilder users = new StringBuilder("org.apache.kafka.common.security.plain.PlainLoginModule required")
                .append(" username=\"admin\" password=\"" + ADMIN_PASSWORD + "\" user_admin=\"" + ADMIN_PASSWORD
                        + "\"");
        plain.forEach((user, password) -> users.append(" user_" + user + "=\"" + password + "\""));
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "listeners",
                "SASL://" + HOST + ":" + sasl + ",CERTIFICATE://" + HOST + ":" + certificates + ",CONTROLLER://" + HOST
                        + ":" + controller);
        settings.put("controller.quorum.voters", "1@" + HOST + ":" + controller);
        settings.put("listener.security.protocol.map", "SASL:SASL_SSL,CERTIFICATE:SSL,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "SASL");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512");
        settings.put("listener.name.sasl.plain.sasl.jaas.config", users + ";");
        settings.put(
                "listener.name.sasl.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("listener.name.certificate.ssl.client.auth", "required");
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", directory.resolve("broker.p12").toString());
        settings.put("ssl.keystore.password", STORE_PASSWORD);
        settings.put("ssl.truststore.type", "PKCS12");
        settings.put("ssl.truststore.location", directory.resolve("trust.p12").toString());
        settings.put("ssl.truststore.password", STORE_PASSWORD);
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // The controller's listener is the broker's own: nobody without a name comes in by the other two.
        settings.put("super.users", "User:admin;User:ANONYMOUS");
        return settings;
    }

    private static void certificate(Path directory, String name, String subject) throws Exception {
        Files.createDirectories(directory);
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                subject,
                "-ext",
                "san=ip:" + HOST,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                STORE_PASSWORD,
                "-keystore",
                directory.resolve(name + ".p12").toString());
        keytool(
                "-exportcert",
                "-alias",
                name,
                "-storepass",
                STORE_PASSWORD,
                "-keystore",
                directory.resolve(name + ".p12").toString(),
                "-file",
                directory.resolve(name + ".crt").toString());
    }

    private static void trust(Path directory, List<String> names) throws Exception {
        for (String name : names) {
            keytool(
                    "-importcert",
                    "-noprompt",
                    "-alias",
                    name,
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    STORE_PASSWORD,
                    "-file",
                    directory.resolve(name + ".crt").toString(),
                    "-keystore",
                    directory.resolve("trust.p12").toString());
        }
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
