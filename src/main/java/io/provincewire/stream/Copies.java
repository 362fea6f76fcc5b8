package io.provincewire.stream;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Signature;
import java.time.Instant;

/** Marks copies, and makes the signature that later copies are told by. */
final class Copies {
    private final CopyIndex index;

    Copies(CopyIndex index) {
        this.index = index;
    }

    /** Sets {@code duplicate_of} of {@code article}, with its final id, and returns its signature. */
    Signature mark(EnrichedArticle article, long now) {
        String id = article.getArticleId();
        Signature signature = Signature.newBuilder()
                .setArticleId(id)
                .setFirstSeenAt(index.get(id).map(Signature::getFirstSeenAt).orElse(Instant.ofEpochMilli(now)))
                .setContentHash(ContentHash.of(article))
                .setMinHashes(CopyIndex.bytes(MinHash.of(Shingles.of(article))))
                .build();
        index.original(signature).ifPresent(original -> {
            signature.setCopyOf(original);
            article.setDuplicateOf(original);
        });
        return signature;
    }
}
