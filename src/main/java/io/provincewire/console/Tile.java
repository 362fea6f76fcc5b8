package io.provincewire.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Where a province stands on the map of tiles.
 *
 * @param slug of the province
 * @param column from 1, west to east
 * @param row from 1, north to south
 */
record Tile(String slug, int column, int row) {

    /** The map that the program carries. */
    static List<Tile> map() {
        try (InputStream file = Objects.requireNonNull(Tile.class.getResourceAsStream("tiles.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Tile(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
