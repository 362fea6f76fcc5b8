package io.provincewire.text;

import java.util.EnumMap;
import java.util.Map;

/**
 * Where the texts of one article are laid out while it is read. Given to {@link DocumentReader} for one article after the
 * other, it saves making all arrays anew; a document read into it holds until the next is read into it. For one thread.
 */
public final class Pages {
    private final Map<Field, Page> pages = new EnumMap<>(Field.class);

    Page page(Field field) {
        return pages.computeIfAbsent(field, any -> new Page());
    }
}
