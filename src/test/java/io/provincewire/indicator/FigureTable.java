package io.provincewire.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A table of sentences with the figures that they state; its first file explains the form. */
final class FigureTable {
    private FigureTable() {}

    /** A sentence and its coded figures as the table writes them. */
    record Row(String sentence, List<String> figures) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static List<Row> rows(String name) {
        List<Row> rows = new ArrayList<>();
        for (String line : text(name).lines().toList()) {
            if (line.startsWith(">")) {
                rows.get(rows.size() - 1).figures.add(line.substring(1).strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(new Row(line.replace(" | ", "\n"), new ArrayList<>()));
            }
        }
        return rows;
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(FigureTable.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
