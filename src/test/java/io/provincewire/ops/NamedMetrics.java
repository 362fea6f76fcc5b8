package io.provincewire.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The metrics that documents, alerts and the dashboard name. */
final class NamedMetrics {
    private static final Path DOCUMENT = Path.of("docs", "monitoring.md");
    private static final Pattern OWN = Pattern.compile("`((?:kafka_)?provincewire_[a-z0-9_]+)`");
    private static final Pattern KAFKAS =
            Pattern.compile("`(kafka_(?!provincewire)[a-z0-9_]+|(?:jvm|process)_[a-z_]+)`");
    private static final Pattern IN_JMX =
            Pattern.compile("(?m)^\\| `(kafka\\.[a-z.]+:type=[^` ]+)`(?: \\|)? `([a-z0-9-]+)` \\|");
    private static final Pattern OWN_IN_JMX =
            Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| (?:`([a-z]+)` )?\\| `kafka_");

    /** An attribute of any bean that fits a pattern. */
    record Attribute(String beans, String name) {}

    private NamedMetrics() {}

    /** The job's own in the text that Prometheus fetches. */
    static Set<String> served(String metrics) {
        return names(metrics, Pattern.compile("(?m)^((?:kafka_)?provincewire_[a-z0-9_]+)"));
    }

    /** The job's own in the document. */
    static Set<String> told() {
        return names(read(DOCUMENT), OWN);
    }

    /** All that a Prometheus must find: what the document tells of others, and what alerts and dashboard ask for. */
    static Set<String> asked() {
        Set<String> asked = names(read(DOCUMENT), KAFKAS);
        Pattern metric = Pattern.compile("\\b((?:kafka|provincewire|jvm|process)_[a-z0-9_]+)");
        asked.addAll(names(
                read(Path.of("docker", "prometheus", "alerts.yml"))
                        .lines()
                        .filter(line -> !line.strip().startsWith("#"))
                        .collect(Collectors.joining("\n")),
                metric));
        asked.addAll(names(read(Path.of("docker", "grafana", "dashboards", "provincewire.json")), metric));
        return asked;
    }

    /** All in {@code metrics}. */
    static Set<String> all(String metrics) {
        return names(metrics, Pattern.compile("(?m)^([a-z0-9_]+)"));
    }

    /** What the document and the README say is in JMX. */
    static List<Attribute> inJmx() {
        List<Attribute> attributes = new ArrayList<>();
        for (String text : List.of(read(DOCUMENT), read(Path.of("README.md")))) {
            IN_JMX.matcher(text).results().forEach(row -> attributes.add(new Attribute(row.group(1), row.group(2))));
        }
        OWN_IN_JMX.matcher(read(DOCUMENT)).results().forEach(row -> {
            String tag = row.group(2) == null ? "" : "," + row.group(2) + "=*";
            attributes.add(new Attribute("kafka.streams:type=provincewire-metrics" + tag, row.group(1)));
        });
        return attributes;
    }

    /** Fails unless some bean that fits has it. */
    static void holds(Attribute attribute) throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        String beans = attribute.beans().contains(",") ? attribute.beans() : attribute.beans() + ",*";
        Set<String> names = new TreeSet<>();
        Set<ObjectName> fitting = new TreeSet<>(server.queryNames(new ObjectName(beans), null));
        fitting.addAll(server.queryNames(new ObjectName(attribute.beans()), null));
        for (ObjectName bean : fitting) {
            for (MBeanAttributeInfo has : server.getMBeanInfo(bean).getAttributes()) {
                names.add(has.getName());
            }
        }
        assertThat(names).as(attribute.beans()).contains(attribute.name());
    }

    private static Set<String> names(String text, Pattern name) {
        return name.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
