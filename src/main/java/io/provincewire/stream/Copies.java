package io.provincewire.stream;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Signature;
import java.nio.ByteBuffer;
import java.time.Instant;

/** Marks copies, and makes the signature that later copies are told by. */
final class Copies {
    private final CopyIndex index;

    Copies(CopyIndex index) {
        this.index = index;
    }

    /**
     * Sets {@code duplicate_of} of {@code article}, with its final id, and returns its signature.
     *
     * @param content hash of its content
     */
    Signature mark(EnrichedArticle article, ByteBuffer content, long now) {
        String id = article.getArticleId();
        Signature signature = Signature.newBuilder()
                .setArticleId(id)
                .setFirstSeenAt(Instant.ofEpochMilli(index.firstSeen(id).orElse(now)))
                .setContentHash(content)
                .setMinHashes(ByteBuffer.wrap(MinHash.of(Shingles.of(article))))
                .build();
        index.original(signature).ifPresent(original -> {
            signature.setCopyOf(original);
            article.setDuplicateOf(original);
        });
        return signature;
    }
}
