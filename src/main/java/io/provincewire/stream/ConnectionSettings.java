package io.provincewire.stream;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/** How the cluster and the schema registry are reached. */
final class ConnectionSettings {
    private ConnectionSettings() {}

    static void define(ConfigDef settings) {
        settings.define(
                        JobSettings.BOOTSTRAP_SERVERS,
                        ConfigDef.Type.LIST,
                        ConfigDef.NO_DEFAULT_VALUE,
                        Importance.HIGH,
                        "Brokers to reach the cluster by, `host:port`, comma-separated.")
                .define(
                        JobSettings.REGISTRY_URL,
                        ConfigDef.Type.LIST,
                        ConfigDef.NO_DEFAULT_VALUE,
                        Importance.HIGH,
                        "Base URLs of the schema registry, comma-separated; the next is asked where one is away.")
                .define(
                        JobSettings.REGISTRY_USER,
                        ConfigDef.Type.STRING,
                        JobSettings.NONE,
                        Importance.MEDIUM,
                        "User for the registry's basic authentication.")
                .define(
                        JobSettings.REGISTRY_PASSWORD,
                        ConfigDef.Type.PASSWORD,
                        JobSettings.NONE,
                        Importance.MEDIUM,
                        "Password for the registry's basic authentication.")
                .define(
                        JobSettings.REGISTRY_TRUSTSTORE,
                        ConfigDef.Type.STRING,
                        JobSettings.NONE,
                        Importance.MEDIUM,
                        "Trust store (PKCS12 or JKS) for a registry over TLS; empty: the JVM's.")
                .define(
                        JobSettings.REGISTRY_TRUSTSTORE_PASSWORD,
                        ConfigDef.Type.PASSWORD,
                        JobSettings.NONE,
                        Importance.LOW,
                        "Password of that trust store.")
                .define(
                        JobSettings.REGISTRY_KEYSTORE,
                        ConfigDef.Type.STRING,
                        JobSettings.NONE,
                        Importance.MEDIUM,
                        "Key store (PKCS12 or JKS) with the client certificate for a registry that asks for one.")
                .define(
                        JobSettings.REGISTRY_KEYSTORE_PASSWORD,
                        ConfigDef.Type.PASSWORD,
                        JobSettings.NONE,
                        Importance.LOW,
                        "Password of that key store.")
                .define(
                        JobSettings.REGISTRY_TIMEOUT,
                        ConfigDef.Type.INT,
                        2_000,
                        Range.atLeast(1),
                        Importance.LOW,
                        "How long one request to the registry may take.");
    }
}
