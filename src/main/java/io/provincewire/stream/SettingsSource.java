package io.provincewire.stream;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;

/** Brings a file and the environment together; the environment wins. */
final class SettingsSource {
    static final String ENVIRONMENT_PREFIX = "PROVINCEWIRE_";
    static final String CLIENTS_PREFIX = "kafka.";
    private static final String PROVIDERS_PREFIX = "config.providers";

    private SettingsSource() {}

    static Map<String, Object> merge(Properties file, Map<String, String> environment, Set<String> known) {
        Map<String, Object> settings = new HashMap<>();
        file.stringPropertyNames().forEach(name -> settings.put(name, file.getProperty(name)));
        for (String name : known) {
            String value = environment.get(variable(name));
            if (value != null) {
                settings.put(name, value);
            }
        }
        environment.forEach((variable, value) -> passThrough(variable, value, settings));
        refuseUnknown(settings.keySet(), known);
        return settings;
    }

    /** {@code topic.prefix} is {@code PROVINCEWIRE_TOPIC_PREFIX}. */
    static String variable(String setting) {
        return ENVIRONMENT_PREFIX
                + setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static void passThrough(String variable, String value, Map<String, Object> settings) {
        for (String prefix : new String[] {CLIENTS_PREFIX, PROVIDERS_PREFIX}) {
            if (variable.startsWith(variable(prefix))) {
                String name = variable.substring(ENVIRONMENT_PREFIX.length());
                settings.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        }
    }

    private static void refuseUnknown(Set<String> given, Set<String> known) {
        for (String name : given) {
            boolean passes = name.startsWith(CLIENTS_PREFIX) || name.startsWith(PROVIDERS_PREFIX);
            if (!passes && !known.contains(name)) {
                throw new ConfigException("unknown setting " + name + " (settings for the Kafka clients begin with "
                        + CLIENTS_PREFIX + ")");
            }
        }
    }
}
