package io.provincewire.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
    private static final String SHIPPED = "/config/outlets.yaml";

    /** Name or domain in lower case -> slug; empty for a national outlet. */
    private final Map<String, String> homes = new HashMap<>();

    /** An entry of the file; without a province it is a national outlet. */
    record Entry(
            @Nullable String name,
            @Nullable String province,
            @Nullable List<String> domains) {}

    private Outlets() {}

    /** The outlets that come with the project. */
    public static Outlets shipped() {
        return withOverlay(null);
    }

    /**
     * The outlets that come with the project with the file {@code overlay} laid over them, where it is not null.
     *
     * @throws IllegalArgumentException where the file cannot be read or used; the message says where and why
     */
    public static Outlets withOverlay(@Nullable Path overlay) {
        Outlets outlets = new Outlets();
        try (InputStream in = Outlets.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing from the build");
            }
            outlets.add(SHIPPED, in);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + SHIPPED, e);
        }
        Set<String> known = outlets.provinces();
        if (overlay != null) {
            outlets.addFile(overlay);
            outlets.checkAgainst(known, overlay);
        }
        return outlets;
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

    private void addFile(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            add(file.toString(), in);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private void add(String file, InputStream yaml) throws IOException {
        try {
            List<Entry> entries =
                    JsonMapper.builder(new YAMLFactory()).build().readValue(yaml, new TypeReference<List<Entry>>() {});
            entries.forEach(entry -> add(file, entry));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    file + ": not a list of outlets (name, province, domains): " + e.getOriginalMessage(), e);
        }
    }

    private void add(String file, Entry entry) {
        String name = entry.name();
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(file + ": an outlet has no name");
        }
        String province = entry.province();
        String home = province == null ? "" : province;
        homes.put(key(name), home);
        List<String> domains = entry.domains();
        if (domains != null) {
            domains.forEach(domain -> homes.put(key(domain), home));
        }
    }

    private void checkAgainst(Set<String> known, Path file) {
        provinces().stream().filter(slug -> !known.contains(slug)).findFirst().ifPresent(slug -> {
            throw new IllegalArgumentException(
                    file + ": no province of today has the slug " + slug + "; write it as in nghe-an");
        });
    }

    /** Looks a name or host up, and a host without its first labels: www.baonghean.vn, cdn.vnexpress.net. */
    private @Nullable String lookUp(@Nullable String source) {
        if (source == null) {
            return null;
        }
        String key = key(source);
        while (true) {
            String home = homes.get(key);
            int dot = key.indexOf('.');
            if (home != null || dot < 0) {
                return home;
            }
            key = key.substring(dot + 1);
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String host(String url) {
        try {
            return URI.create(url.strip()).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
