package io.provincewire.stream;

import io.provincewire.avro.ArticleState;
import io.provincewire.avro.Contribution;
import io.provincewire.avro.Contributions;
import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.avro.KeyedContribution;
import io.provincewire.avro.Signature;
import io.provincewire.stream.registry.AvroWriter;
import io.provincewire.stream.registry.SchemaRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records of one revision: the article for each province that it is about, a null value for each that it
 * left, and what changes in the table of figures.
 */
final class Publication {
    private final Topics topics;
    private final AvroWriter<EnrichedArticle> writer;
    private final AvroWriter<Signature> signatures;
    private final AvroWriter<Contributions> contributions;
    private final String figureTopic;
    private final ArticleHeaders headers;
    private final int maxBytes;

    /**
     * @param topics of the job
     * @param figureTopic what takes contributions to the table of figures
     * @param registry of schemas
     * @param headers of articles
     * @param maxBytes of an enriched record
     */
    Publication(Topics topics, String figureTopic, SchemaRegistry registry, ArticleHeaders headers, int maxBytes) {
        this.topics = topics;
        this.writer = new AvroWriter<>(registry, EnrichedArticle.class);
        this.signatures = new AvroWriter<>(registry, Signature.class);
        this.contributions = new AvroWriter<>(registry, Contributions.class);
        this.figureTopic = figureTopic;
        this.headers = headers;
        this.maxBytes = maxBytes;
    }

    /** What one revision comes to. */
    record Result(List<Output> outputs, List<String> topics, List<String> figures) {}

    /** @throws TooLargeException if a topic would not take the article */
    Result publish(
            EnrichedArticle article, Signature signature, Origin origin, @Nullable ArticleState known, long now) {
        article.setEnrichedAt(Instant.ofEpochMilli(now));
        article.getProvenance().setTopic(origin.topic());
        article.getProvenance().setPartition(origin.partition());
        article.getProvenance().setOffset(origin.offset());
        Set<String> here = Topics.targets(article);
        List<Output> outputs = new ArrayList<>(articles(article, here, origin));
        if (known != null) {
            List<String> left = new ArrayList<>(known.getTopics());
            left.removeAll(here);
            outputs.addAll(nulls(article.getArticleId(), article.getRevision(), left, origin));
        }
        Map<String, IndicatorObservation> figures = Figures.of(article, origin.timestamp());
        outputs.addAll(figures(article, figures, known));
        outputs.add(signature(article.getArticleId(), signatures.framed(topics.signatures(), signature)));
        return new Result(outputs, List.copyOf(here), List.copyOf(figures.keySet()));
    }

    /** Null values to wherever the article stands, its figures taken out. */
    List<Output> retract(String id, ArticleState known, Origin origin) {
        List<Output> outputs = new ArrayList<>(nulls(id, known.getRevision(), known.getTopics(), origin));
        outputs.addAll(takenOut(known.getFigures(), id));
        outputs.add(signature(id, null));
        return outputs;
    }

    private Output signature(String id, byte @Nullable [] value) {
        return new Output.Sent(topics.signatures(), ArticleId.bytes(id), value, new RecordHeaders());
    }

    private List<Output> articles(EnrichedArticle article, Set<String> targets, Origin origin) {
        String id = article.getArticleId();
        byte[] key = ArticleId.bytes(id);
        byte[] first = writer.framed(topics.of(targets.iterator().next()), article);
        List<Output> outputs = new ArrayList<>();
        for (String target : targets) {
            byte[] value = writer.framed(topics.of(target), first);
            Headers sent = headers.of(
                    ArticleHeaders.ENRICHED,
                    id,
                    target,
                    article.getRevision(),
                    article.getUrl(),
                    published(article, origin));
            long size = Sizes.of(key, value, sent);
            if (size > maxBytes) {
                throw new TooLargeException(size, maxBytes);
            }
            outputs.add(new Output.Sent(topics.of(target), key, value, sent));
        }
        return outputs;
    }

    private List<Output> nulls(String id, int revision, List<String> targets, Origin origin) {
        List<Output> outputs = new ArrayList<>();
        for (String target : targets) {
            Instant time = Instant.ofEpochMilli(origin.timestamp());
            Headers sent = headers.of(ArticleHeaders.RETRACTED, id, target, revision, null, time);
            outputs.add(new Output.Sent(topics.of(target), ArticleId.bytes(id), null, sent));
        }
        return outputs;
    }

    private Collection<Output> figures(
            EnrichedArticle article, Map<String, IndicatorObservation> figures, @Nullable ArticleState known) {
        String id = article.getArticleId();
        String backing = article.getDuplicateOf() == null ? id : article.getDuplicateOf();
        Map<String, Contribution> changes = new LinkedHashMap<>();
        figures.forEach((key, observation) ->
                changes.put(key, new Contribution(id, backing, observation, article.getRevision())));
        if (known != null) {
            known.getFigures().forEach(key -> changes.putIfAbsent(key, new Contribution(id, id, null, 0)));
        }
        return byPlace(changes);
    }

    private Collection<Output> takenOut(List<String> keys, String id) {
        Map<String, Contribution> changes = new LinkedHashMap<>();
        keys.forEach(key -> changes.put(key, new Contribution(id, id, null, 0)));
        return byPlace(changes);
    }

    /** One record for all figures of a place: an article has many of few places, and each record has its price. */
    private Collection<Output> byPlace(Map<String, Contribution> changes) {
        Map<String, Contributions> places = new LinkedHashMap<>();
        changes.forEach((key, contribution) -> places.computeIfAbsent(
                        Figures.place(key), place -> new Contributions(new ArrayList<>()))
                .getEntries()
                .add(new KeyedContribution(key, contribution)));
        List<Output> outputs = new ArrayList<>();
        places.forEach(
                (place, changed) -> outputs.add(new Output.Figures(place, contributions.framed(figureTopic, changed))));
        return outputs;
    }

    private static Instant published(EnrichedArticle article, Origin origin) {
        return article.getPublishedAt() == null ? Instant.ofEpochMilli(origin.timestamp()) : article.getPublishedAt();
    }
}
