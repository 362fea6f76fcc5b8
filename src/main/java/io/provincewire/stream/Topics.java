package io.provincewire.stream;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.record.Provinces;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of the topics of one job. */
public final class Topics {
    private static final String ENRICHED = "enriched.";
    private static final String NATIONAL = "national";

    private final String prefix;
    private final Set<String> provinces = new Provinces().slugs();

    /** @param prefix what every name begins with, e.g. {@code news.} */
    public Topics(String prefix) {
        this.prefix = prefix;
    }

    /** Where publishers put articles. */
    public String raw() {
        return prefix + "raw";
    }

    /** Where the articles of {@code province} (a slug) go; null: those with no province of their own. */
    public String enriched(@Nullable String province) {
        if (province == null) {
            return prefix + ENRICHED + NATIONAL;
        }
        if (!provinces.contains(province)) {
            throw new IllegalArgumentException("no province of today: " + province);
        }
        return prefix + ENRICHED + province;
    }

    /** Where {@code article} goes: the slugs of its provinces, or {@code national}. */
    public static Set<String> targets(EnrichedArticle article) {
        Set<String> targets = new LinkedHashSet<>(article.getProvinces());
        if (article.getProvince() != null) {
            targets.add(article.getProvince());
        }
        return targets.isEmpty() ? Set.of(NATIONAL) : targets;
    }

    /** The topic of one of the {@link #targets}. */
    public String of(String target) {
        return enriched(target.equals(NATIONAL) ? null : target);
    }

    /** All topics of enriched articles: each province's, then the national one. */
    public List<String> allEnriched() {
        return Stream.concat(provinces.stream().map(this::enriched), Stream.of(enriched(null)))
                .toList();
    }

    /** The slug whose articles {@code topic} holds; empty for any other topic, the national one included. */
    public Optional<String> province(String topic) {
        return Optional.of(topic)
                .filter(name -> name.startsWith(prefix + ENRICHED))
                .map(name -> name.substring((prefix + ENRICHED).length()))
                .filter(provinces::contains);
    }

    /** The table of figures. */
    public String indicators() {
        return prefix + "indicators";
    }

    /** What near copies are told by. */
    public String signatures() {
        return prefix + "signatures";
    }

    /** What could not be processed. */
    public String deadLetters() {
        return prefix + "dead-letters";
    }

    /** What was seen of the feeds. */
    public String feeds() {
        return prefix + "feeds";
    }
}
