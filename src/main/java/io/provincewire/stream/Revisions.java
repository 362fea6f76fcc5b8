package io.provincewire.stream;

import io.provincewire.avro.ArticleState;
import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Signature;
import io.provincewire.enrich.Enricher;
import io.provincewire.enrich.Enrichment;
import io.provincewire.stream.Decision.Outcome;
import io.provincewire.stream.Incoming.Article;
import io.provincewire.stream.Incoming.Broken;
import io.provincewire.stream.Incoming.Retraction;
import io.provincewire.stream.registry.RegistryAwayException;
import java.nio.ByteBuffer;
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
    private final ContentHash hash = new ContentHash();

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
        ByteBuffer raw = hash.of(article.raw());
        if (known != null && deduplicate && raw.equals(known.getRawHash())) {
            return duplicate(known, raw, now);
        }
        try {
            Enrichment enrichment = enricher.enrich(article.raw());
            if (enrichment instanceof Enrichment.Rejected rejected) {
                return dead(new Cause(rejected.code(), rejected.detail()), origin, now);
            }
            return enriched(article.id(), raw, ((Enrichment.Enriched) enrichment).article(), origin, known, now);
        } catch (RegistryAwayException away) {
            throw away;
        } catch (TooLargeException tooLarge) {
            return dead(new Cause("output-too-large", String.valueOf(tooLarge.getMessage())), origin, now);
        } catch (RuntimeException | StackOverflowError failure) {
            return dead(Cause.of("enrichment-failed", "the enrichment of this article failed", failure), origin, now);
        }
    }

    private Decision enriched(
            String id,
            ByteBuffer raw,
            EnrichedArticle enriched,
            Origin origin,
            @Nullable ArticleState known,
            long now) {
        ByteBuffer content = hash.of(enriched);
        if (known != null && deduplicate && content.equals(known.getContentHash())) {
            return duplicate(known, raw, now);
        }
        int revision = known == null ? 1 : known.getRevision() + 1;
        enriched.setArticleId(id);
        enriched.setRevision(revision);
        Signature signature = copies.mark(enriched, content, now);
        Publication.Result result = publication.publish(enriched, signature, origin, known, now);
        ArticleState state = ArticleState.newBuilder()
                .setRevision(revision)
                .setRawHash(raw)
                .setContentHash(content)
                .setTopics(result.topics())
                .setFigures(result.figures())
                .setSeenAt(Instant.ofEpochMilli(now))
                .build();
        Outcome outcome = revision == 1 ? Outcome.ENRICHED : Outcome.REVISED;
        return new Decision(outcome, result.outputs(), state, enriched, null);
    }

    private static Decision duplicate(ArticleState known, ByteBuffer raw, long now) {
        ArticleState state = ArticleState.newBuilder(known)
                .setRawHash(raw)
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
