package io.provincewire.place.gazetteer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Each string once, in the order of first use, so that the packed file is the same for the same facts. */
final class StringTable {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    StringTable add(String text) {
        numbers.putIfAbsent(text, numbers.size());
        return this;
    }

    void addUnit(Unit unit) {
        add(unit.era().name()).add(unit.level().name());
        add(unit.code()).add(unit.name()).add(unit.type()).add(unit.parent()).add(unit.province());
        unit.aliases().forEach(this::add);
    }

    int at(String text) {
        Integer number = numbers.get(text);
        if (number == null) {
            throw new IllegalArgumentException("not in the table: " + text);
        }
        return number;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(numbers.size());
        for (String text : numbers.keySet()) {
            out.writeUTF(text);
        }
    }

    static String[] read(DataInputStream in) throws IOException {
        String[] table = new String[in.readInt()];
        for (int i = 0; i < table.length; i++) {
            table[i] = in.readUTF();
        }
        return table;
    }
}
