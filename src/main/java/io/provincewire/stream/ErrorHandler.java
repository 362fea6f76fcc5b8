package io.provincewire.stream;

import io.provincewire.stream.registry.RegistryAwayException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a record whose failure no step of the job foresaw: it becomes a dead letter and the job goes on,
 * unless the record is not to blame (the registry, the brokers or the disk are away), then the thread stops and is
 * replaced. Created by Kafka Streams.
 */
public final class ErrorHandler
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {
    static final String TOPIC = "provincewire.dead-letters.topic";
    static final String MAX_BYTES = "provincewire.dead-letters.max.bytes";
    static final String VERSION = "provincewire.version";
    static final String COUNTS = "provincewire.dead-letters.counts";
    static final String SIGNATURES = "provincewire.signatures.topic";

    private @Nullable DeadLetters deadLetters;
    private DeadLetterCounts counts = new DeadLetterCounts();
    private String signatures = "";

    @Override
    public void configure(Map<String, ?> configs) {
        deadLetters = new DeadLetters(
                String.valueOf(configs.get(TOPIC)),
                Integer.parseInt(String.valueOf(configs.get(MAX_BYTES))),
                String.valueOf(configs.get(VERSION)));
        signatures = String.valueOf(configs.get(SIGNATURES));
        if (configs.get(COUNTS) instanceof DeadLetterCounts given) {
            counts = given;
        }
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        Cause cause = Cause.of("deserialization-failed", "a record of the job's own could not be read", exception);
        return isTheRecord(exception)
                ? DeserializationExceptionHandler.Response.resume(
                        deadLetter(cause, origin(context, record.key(), record.value(), record.headers())))
                : DeserializationExceptionHandler.Response.fail();
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        Cause cause = Cause.of("processing-failed", "step " + context.processorNodeId() + " failed", exception);
        return isTheRecord(exception)
                ? ProcessingExceptionHandler.Response.resume(deadLetter(cause, origin(context)))
                : ProcessingExceptionHandler.Response.fail();
    }

    /** What the brokers refuse for good blocks its partition whatever is answered here; it was checked before. */
    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        return ProductionExceptionHandler.Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        Cause cause = Cause.of("serialization-failed", "an output could not be written", exception);
        return RegistryAwayException.causes(exception)
                ? ProductionExceptionHandler.Response.fail()
                : ProductionExceptionHandler.Response.resume(deadLetter(cause, origin(context)));
    }

    private static boolean isTheRecord(Exception exception) {
        return !RegistryAwayException.causes(exception) && !(exception instanceof KafkaException);
    }

    private List<ProducerRecord<byte[], byte[]>> deadLetter(Cause cause, Origin origin) {
        if (deadLetters == null) {
            throw new IllegalStateException("not configured");
        }
        // Of the global table Kafka Streams writes none.
        if (!origin.topic().equals(signatures)) {
            counts.count(cause);
        }
        Output.Sent letter = deadLetters.of(cause, origin, System.currentTimeMillis());
        // No partition and no time of its own: Kafka Streams and the producer choose what no broker refuses.
        return List.of(new ProducerRecord<>(letter.topic(), null, letter.key(), letter.value(), letter.headers()));
    }

    private static Origin origin(ErrorHandlerContext context) {
        return origin(context, context.sourceRawKey(), context.sourceRawValue(), context.headers());
    }

    private static Origin origin(
            ErrorHandlerContext context, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return new Origin(
                String.valueOf(context.topic()),
                context.partition(),
                context.offset(),
                context.timestamp(),
                key,
                value,
                headers);
    }
}
