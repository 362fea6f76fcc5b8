package io.provincewire.stream;

/**
 * How large records may be, in bytes. Each topic takes a little more than what is checked before producing: what a
 * topic refuses blocks its partition for ever.
 */
final class RecordLimits {
    private static final int HEADROOM = 64 << 10;

    private final int article;
    private final int enriched;

    RecordLimits(JobConfig config) {
        article = config.getInt(JobSettings.ARTICLE_MAX_BYTES);
        enriched = config.getInt(JobSettings.ENRICHED_MAX_BYTES);
    }

    /** {@code max.message.bytes} of the raw topic. */
    int rawTopic() {
        return article + HEADROOM;
    }

    /** {@code max.message.bytes} of the enriched topics and of the table. */
    int enrichedTopic() {
        return enriched + HEADROOM;
    }

    /** Largest dead letter. */
    int deadLetter() {
        return rawTopic() + DeadLetters.HEADROOM;
    }

    /** {@code max.message.bytes} of the dead letters. */
    int deadLettersTopic() {
        return deadLetter() + HEADROOM;
    }

    /** {@code max.request.size} of the producer: what any of the topics takes. */
    int request() {
        return Math.max(enrichedTopic(), deadLettersTopic());
    }
}
