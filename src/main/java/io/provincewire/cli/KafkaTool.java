package io.provincewire.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One of Kafka's command-line tools. The list is {@code kafka-tools.tsv}.
 *
 * @param name as in {@code bin/kafka-NAME.sh} of a Kafka release
 * @param mainClass what it starts
 * @param address where the option {@code --bootstrap-server} may stand
 */
record KafkaTool(String name, String mainClass, Address address) {

    /** Some tools with commands of their own take the option only before them, one only behind. */
    enum Address {
        FIRST,
        LAST,
        NONE
    }

    /** All tools, by name. */
    static List<KafkaTool> all() {
        InputStream list = Objects.requireNonNull(KafkaTool.class.getResourceAsStream("kafka-tools.tsv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(KafkaTool::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tool of that name; {@code kafka-topics} and {@code kafka-topics.sh} are the same as {@code topics}. */
    static Optional<KafkaTool> named(String name) {
        String bare = name.replaceFirst("^kafka-", "").replaceFirst("\\.sh$", "");
        return all().stream().filter(tool -> tool.name.equals(bare)).findFirst();
    }

    /** Whether it cannot do without an address and {@code arguments} give none. */
    boolean lacksAddress(List<String> arguments) {
        return address != Address.NONE
                && arguments.stream().noneMatch(argument -> argument.matches("--bootstrap-.*|--help|-h|--version"));
    }

    /** {@code arguments} with the address added. */
    List<String> withAddress(List<String> arguments, String bootstrapServers) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(address == Address.FIRST ? 0 : all.size(), List.of("--bootstrap-server", bootstrapServers));
        return all;
    }

    /** Runs it in this process, which it may end with its own status. */
    void run(List<String> arguments) throws Exception {
        Method main = Class.forName(mainClass).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static KafkaTool parse(String line) {
        String[] columns = line.split("\t", -1);
        return new KafkaTool(columns[0], columns[1], Address.valueOf(columns[2].toUpperCase(Locale.ROOT)));
    }
}
