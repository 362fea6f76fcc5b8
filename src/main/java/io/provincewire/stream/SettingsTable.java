package io.provincewire.stream;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/** The settings as the README shows them and as the sample file comments them, both made from the definition. */
public final class SettingsTable {
    private SettingsTable() {}

    /** A Markdown table, a row a setting. */
    public static String markdown() {
        return keys().stream()
                .map(SettingsTable::row)
                .collect(Collectors.joining(
                        "\n",
                        "| setting | environment | type | default | what it is |\n| --- | --- | --- | --- | --- |\n",
                        "\n"));
    }

    private static List<ConfigDef.ConfigKey> keys() {
        Map<String, ConfigDef.ConfigKey> keys = JobSettings.definition().configKeys();
        return List.copyOf(keys.values());
    }

    private static String row(ConfigDef.ConfigKey key) {
        return "| `" + key.name + "` | `" + SettingsSource.variable(key.name) + "` | "
                + key.type().name().toLowerCase(Locale.ROOT) + " | " + shown(key) + " | " + key.documentation + " |";
    }

    private static String shown(ConfigDef.ConfigKey key) {
        return key.hasDefault() ? code(text(key.defaultValue)) : "needed";
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    static String text(@Nullable Object value) {
        if (value instanceof Password password) {
            return password.value();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        return value == null ? "" : value.toString();
    }
}
