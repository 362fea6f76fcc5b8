package io.provincewire.place.gazetteer;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the packed resource holds, and its binary form: a table of all strings, then rows of indices into it.
 *
 * @param version the last day that the facts cover
 * @param units every version of every unit
 * @param successions rows of successors.tsv, main successor first
 * @param slugs code of a province of today -> its slug
 */
record PackedGazetteer(String version, List<Unit> units, List<Succession> successions, Map<String, String> slugs) {

    /** A former unit, a unit of today that took it over, and whether it did so wholly. */
    record Succession(Level level, String code, String successor, boolean whole) {}

    private static final int NO_DAY = Integer.MIN_VALUE;

    void write(DataOutputStream out) throws IOException {
        StringTable table = new StringTable();
        table.add(version);
        units.forEach(table::addUnit);
        successions.forEach(s -> table.add(s.level().name()).add(s.code()).add(s.successor()));
        slugs.forEach((code, slug) -> table.add(code).add(slug));
        table.write(out);
        out.writeInt(table.at(version));
        out.writeInt(units.size());
        for (Unit unit : units) {
            writeUnit(out, table, unit);
        }
        out.writeInt(successions.size());
        for (Succession s : successions) {
            out.writeInt(table.at(s.level().name()));
            out.writeInt(table.at(s.code()));
            out.writeInt(table.at(s.successor()));
            out.writeBoolean(s.whole());
        }
        out.writeInt(slugs.size());
        for (Map.Entry<String, String> e : slugs.entrySet()) {
            out.writeInt(table.at(e.getKey()));
            out.writeInt(table.at(e.getValue()));
        }
    }

    static PackedGazetteer read(InputStream resource) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(resource, 1 << 16));
        String[] table = StringTable.read(in);
        String version = table[in.readInt()];
        int unitCount = in.readInt();
        List<Unit> units = new ArrayList<>(unitCount);
        for (int i = 0; i < unitCount; i++) {
            units.add(readUnit(i, in, table));
        }
        int successionCount = in.readInt();
        List<Succession> successions = new ArrayList<>(successionCount);
        for (int i = 0; i < successionCount; i++) {
            Level level = Level.valueOf(table[in.readInt()]);
            successions.add(new Succession(level, table[in.readInt()], table[in.readInt()], in.readBoolean()));
        }
        Map<String, String> slugs = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            slugs.put(table[in.readInt()], table[in.readInt()]);
        }
        return new PackedGazetteer(version, units, successions, slugs);
    }

    private static void writeUnit(DataOutputStream out, StringTable table, Unit unit) throws IOException {
        out.writeInt(table.at(unit.era().name()));
        out.writeInt(table.at(unit.level().name()));
        out.writeInt(table.at(unit.code()));
        out.writeInt(table.at(unit.name()));
        out.writeInt(table.at(unit.type()));
        out.writeInt(table.at(unit.parent()));
        out.writeInt(table.at(unit.province()));
        out.writeInt(
                unit.validFrom().equals(LocalDate.MIN)
                        ? NO_DAY
                        : (int) unit.validFrom().toEpochDay());
        out.writeInt(
                unit.validTo().equals(LocalDate.MAX)
                        ? NO_DAY
                        : (int) unit.validTo().toEpochDay());
        out.writeByte(unit.aliases().size());
        for (String alias : unit.aliases()) {
            out.writeInt(table.at(alias));
        }
    }

    private static Unit readUnit(int number, DataInputStream in, String[] table) throws IOException {
        Era era = Era.valueOf(table[in.readInt()]);
        Level level = Level.valueOf(table[in.readInt()]);
        String code = table[in.readInt()];
        String name = table[in.readInt()];
        String type = table[in.readInt()];
        String parent = table[in.readInt()];
        String province = table[in.readInt()];
        LocalDate from = day(in.readInt(), LocalDate.MIN);
        LocalDate to = day(in.readInt(), LocalDate.MAX);
        String[] aliases = new String[in.readByte()];
        for (int i = 0; i < aliases.length; i++) {
            aliases[i] = table[in.readInt()];
        }
        return new Unit(number, era, level, code, name, type, parent, province, from, to, List.of(aliases));
    }

    private static LocalDate day(int epochDay, LocalDate open) {
        return epochDay == NO_DAY ? open : LocalDate.ofEpochDay(epochDay);
    }
}
