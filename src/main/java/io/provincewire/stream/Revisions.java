package io.provincewire.stream;

import io.provincewire.avro.ArticleState;
import io.provincewire.avro.EnrichedArticle;
import io.provincewire.enrich.Enricher;
import io.provincewire.enrich.Enrichment;
import io.provincewire.stream.Decision.Outcome;
import io.provincewire.stream.Incoming.Article;
import io.provincewire.stream.Incoming.Broken;
import io.provincewire.stream.Incoming.Retraction;
import io.provincewire.stream.registry.RegistryAwayException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows from a raw record, given what is remembered of its article: nothing for a duplicate, a first or
 * further revision, a retraction, or a dead letter. All or nothing of an article; a dead letter changes no state.
 */
final class Revisions {
    private final Enricher enricher;
    private final Publication publication;
    private final Copies copies;
    private final DeadLetters deadLetters;
    private final boolean deduplicate;

    Revisions(Enricher enricher, Copies copies, Publication publication, DeadLetters deadLetters, boolean deduplicate) {
        this.copies = copies;
        this.enricher = enricher;
        this.publication = publication;
        this.deadLetters = deadLetters;
        this.deduplicate = deduplicate;
    }

    /**
     * @param incoming the record
     * @param known what is remembered of its article
     * @param now milliseconds since 1970, the time of processing
     */
    Decision decide(Incoming incoming, @Nullable ArticleState known, long now) {
        if (incoming.content() instanceof Article article) {
            return article(article, incoming.origin(), known, now);
        }
        if (incoming.content() instanceof Retraction retraction) {
            return retraction(retraction.id(), incoming.origin(), known, now);
        }
        return dead(((Broken) incoming.content()).cause(), incoming.origin(), now);
    }

    private Decision article(Article article, Origin origin, @Nullable ArticleState known, long now) {
        if (known != null && deduplicate && ContentHash.of(article.raw()).equals(known.getRawHash())) {
            return duplicate(known, article, now);
        }
        try {
            Enrichment enrichment = enricher.enrich(article.raw());
            if (enrichment instanceof Enrichment.Rejected rejected) {
                return dead(new Cause(rejected.code(), rejected.detail()), origin, now);
            }
            return enriched(article, ((Enrichment.Enriched) enrichment).article(), origin, known, now);
        } catch (RegistryAwayException away) {
            throw away;
        } catch (TooLargeException tooLarge) {
            return dead(new Cause("output-too-large", String.valueOf(tooLarge.getMessage())), origin, now);
        } catch (RuntimeException | StackOverflowError failure) {
            return dead(Cause.of("enrichment-failed", "the enrichment of this article failed", failure), origin, now);
        }
    }

    private Decision enriched(
            Article article, EnrichedArticle enriched, Origin origin, @Nullable ArticleState known, long now) {
        if (known != null && deduplicate && ContentHash.of(enriched).equals(known.getContentHash())) {
            return duplicate(known, article, now);
        }
        int revision = known == null ? 1 : known.getRevision() + 1;
        enriched.setArticleId(article.id());
        enriched.setRevision(revision);
        Publication.Result result = publication.publish(enriched, copies.mark(enriched, now), origin, known, now);
        ArticleState state = ArticleState.newBuilder()
                .setRevision(revision)
                .setRawHash(ContentHash.of(article.raw()))
                .setContentHash(ContentHash.of(enriched))
                .setTopics(result.topics())
                .setFigures(result.figures())
                .setSeenAt(Instant.ofEpochMilli(now))
                .build();
        Outcome outcome = revision == 1 ? Outcome.ENRICHED : Outcome.REVISED;
        return new Decision(outcome, result.outputs(), state, enriched, null);
    }

    private static Decision duplicate(ArticleState known, Article article, long now) {
        ArticleState state = ArticleState.newBuilder(known)
                .setRawHash(ContentHash.of(article.raw()))
                .setSeenAt(Instant.ofEpochMilli(now))
                .build();
        return new Decision(Outcome.DUPLICATE, List.of(), state);
    }

    private Decision retraction(String id, Origin origin, @Nullable ArticleState known, long now) {
        if (known == null || known.getRetracted()) {
            return new Decision(Outcome.NOTHING_TO_RETRACT, List.of(), null);
        }
        ArticleState state = ArticleState.newBuilder()
                .setRevision(known.getRevision())
                .setRetracted(true)
                .setSeenAt(Instant.ofEpochMilli(now))
                .build();
        return new Decision(Outcome.RETRACTED, new ArrayList<>(publication.retract(id, known, origin)), state);
    }

    private Decision dead(Cause cause, Origin origin, long now) {
        return new Decision(Outcome.DEAD_LETTER, List.of(deadLetters.of(cause, origin, now)), null, null, cause);
    }
}
