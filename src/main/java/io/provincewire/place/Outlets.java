package io.provincewire.place;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which province an outlet is at home in, from {@code outlets.yaml}. Immutable. */
public final class Outlets {
    private static final String RESOURCE = "/config/outlets.yaml";

    private final Map<String, String> homes = new HashMap<>();

    /** An entry of the file: {@code province} is a slug or absent for a national outlet. */
    record Entry(String name, @Nullable String province, List<String> domains) {}

    private Outlets(List<Entry> entries) {
        for (Entry entry : entries) {
            String home = entry.province() == null ? "" : entry.province();
            homes.put(entry.name().toLowerCase(Locale.ROOT), home);
            entry.domains().forEach(domain -> homes.put(domain.toLowerCase(Locale.ROOT), home));
        }
    }

    /** The outlets that come with the project. */
    public static Outlets load() {
        try (InputStream in = Outlets.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the build");
            }
            return read(in);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + RESOURCE, e);
        }
    }

    /** Reads a file of the same form. */
    public static Outlets read(InputStream yaml) throws IOException {
        return new Outlets(new YAMLMapper().readValue(yaml, new TypeReference<List<Entry>>() {}));
    }

    /** Slug of the province that the outlet is at home in; empty for a national or unknown one. */
    public Optional<String> home(@Nullable String source, @Nullable String url) {
        String home = lookUp(source);
        if (home == null && url != null) {
            home = lookUp(host(url));
        }
        return home == null || home.isEmpty() ? Optional.empty() : Optional.of(home);
    }

    /** Slugs of the provinces that some outlet is at home in. */
    public Set<String> provinces() {
        return homes.values().stream().filter(home -> !home.isEmpty()).collect(Collectors.toSet());
    }

    /** Looks a name or host up, and a host without its first labels: www.baonghean.vn, cdn.vnexpress.net. */
    private @Nullable String lookUp(@Nullable String source) {
        if (source == null) {
            return null;
        }
        String key = source.strip().toLowerCase(Locale.ROOT);
        while (true) {
            String home = homes.get(key);
            int dot = key.indexOf('.');
            if (home != null || dot < 0) {
                return home;
            }
            key = key.substring(dot + 1);
        }
    }

    private static @Nullable String host(String url) {
        try {
            return URI.create(url.strip()).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
