package io.provincewire.place.gazetteer;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Packs the tables of {@code src/main/data/gazetteer} into one resource; run by the build. Two arguments: the folder, the file.
 */
final class GazetteerPacker {
    private GazetteerPacker() {}

    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1]);
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        PackedGazetteer packed = read(Path.of(args[0]));
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
            packed.write(out);
        }
    }

    static PackedGazetteer read(Path folder) throws IOException {
        Map<String, String> slugs = new LinkedHashMap<>();
        rows(folder.resolve("provinces.tsv"), 2).forEach(row -> slugs.put(row[0], row[1]));
        return new PackedGazetteer(
                Files.readString(folder.resolve("version.txt")).strip(),
                rows(folder.resolve("units.tsv"), 10).stream()
                        .map(GazetteerPacker::unit)
                        .sorted(Comparator.comparing(Unit::validTo))
                        .toList(),
                rows(folder.resolve("successors.tsv"), 4).stream()
                        .map(row ->
                                new PackedGazetteer.Succession(level(row[0]), row[1], row[2], row[3].equals("whole")))
                        .toList(),
                slugs);
    }

    private static List<String[]> rows(Path file, int columns) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .peek(row -> {
                    if (row.length != columns) {
                        throw new IllegalArgumentException(
                                file + ": not " + columns + " columns: " + String.join("|", row));
                    }
                })
                .toList();
    }

    private static Unit unit(String[] row) {
        return new Unit(
                Unit.UNLISTED,
                Era.valueOf(row[0].toUpperCase(Locale.ROOT)),
                level(row[1]),
                row[2],
                row[3],
                row[4],
                row[5],
                row[6],
                row[7].isEmpty() ? LocalDate.MIN : LocalDate.parse(row[7]),
                row[8].isEmpty() ? LocalDate.MAX : LocalDate.parse(row[8]),
                row[9].isEmpty() ? List.of() : List.of(row[9].split("\\|")));
    }

    private static Level level(String word) {
        return Level.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
