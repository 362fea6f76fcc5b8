package io.provincewire.stream;

import io.provincewire.avro.RawArticle;
import io.provincewire.record.InvalidArticleException;
import io.provincewire.stream.Incoming.Article;
import io.provincewire.stream.Incoming.Broken;
import io.provincewire.stream.Incoming.Content;
import io.provincewire.stream.Incoming.Retraction;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Reads raw records and says of each whose it is and whether it lies where the state of that article is. */
final class ReadArticle extends ContextualProcessor<byte[], byte[], byte[], Incoming> {
    private final RawValues values;
    private final Moved moved;
    private final int partitions;
    private final int maxBytes;

    /**
     * @param values reads values
     * @param moved knows the records that came through the repartition topic
     * @param partitions of the raw topic
     * @param maxBytes of a raw record
     */
    ReadArticle(RawValues values, Moved moved, int partitions, int maxBytes) {
        this.values = values;
        this.moved = moved;
        this.partitions = partitions;
        this.maxBytes = maxBytes;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Origin origin = moved.origin(record, context().recordMetadata().orElseThrow());
        Content content = content(origin);
        Optional<byte[]> id = id(content).map(ArticleId::bytes);
        boolean placed = id.isEmpty() || moved.isMoved() || lies(origin, id.get());
        context().forward(record.withKey(id.orElse(origin.key())).withValue(new Incoming(origin, content, placed)));
    }

    private boolean lies(Origin origin, byte[] id) {
        return Arrays.equals(origin.key(), id) && origin.partition() == ArticleId.partition(id, partitions);
    }

    private Content content(Origin origin) {
        if (Sizes.of(origin.key(), origin.value(), origin.headers()) > maxBytes + Sizes.RECORD_OVERHEAD) {
            return broken("too-large", "larger than " + maxBytes + " bytes with key and headers");
        }
        byte[] value = origin.value();
        return value == null ? retraction(origin.key()) : article(value, origin);
    }

    private Content article(byte[] value, Origin origin) {
        try {
            RawArticle raw = values.read(value, origin.headers());
            return ArticleId.of(raw)
                    .map(id -> id.length() > ArticleId.LONGEST ? tooLong() : new Article(id, raw))
                    .orElseGet(() -> broken("no-identity", "neither article_id nor url is given: give one of them"));
        } catch (InvalidArticleException invalid) {
            return broken(invalid.code(), invalid.getMessage());
        }
    }

    private static Content retraction(byte @Nullable [] key) {
        if (key == null || key.length == 0) {
            return broken("no-identity", "a retraction without a key: the key says which article is taken back");
        }
        try {
            String id = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(key))
                    .toString();
            return id.length() > ArticleId.LONGEST ? tooLong() : new Retraction(id);
        } catch (CharacterCodingException e) {
            return broken("invalid-utf8", "a retraction whose key is not UTF-8");
        }
    }

    private static Content tooLong() {
        return broken("id-too-long", "an id longer than " + ArticleId.LONGEST + " characters");
    }

    private static Content broken(String code, @Nullable String detail) {
        return new Broken(new Cause(code, detail == null ? "" : detail));
    }

    private static Optional<String> id(Content content) {
        if (content instanceof Article article) {
            return Optional.of(article.id());
        }
        return content instanceof Retraction retraction ? Optional.of(retraction.id()) : Optional.empty();
    }
}
