package io.provincewire.bench;

import io.provincewire.avro.Change;
import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Evidence;
import io.provincewire.avro.Indicator;
import io.provincewire.avro.Mention;
import io.provincewire.avro.Period;
import io.provincewire.avro.Place;
import io.provincewire.avro.Previous;
import io.provincewire.avro.Provenance;
import io.provincewire.avro.Share;
import io.provincewire.avro.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes an enriched article anew: each record and list of it, its clean body, and each word that was cut out of the text,
 * one sentence once; names of codes, units and places are those of the readers and shared.
 */
final class OutputCopy {
    private String sentence = "";
    private String sentenceCopy = "";

    private OutputCopy() {}

    static EnrichedArticle of(EnrichedArticle from) {
        OutputCopy copy = new OutputCopy();
        Provenance made = from.getProvenance();
        return new EnrichedArticle(
                from.getArticleId(),
                from.getUrl(),
                from.getSource(),
                from.getTitle(),
                from.getSummary(),
                from.getBody() == null ? null : words(from.getBody()),
                from.getPublishedAt(),
                from.getFetchedAt(),
                from.getEnrichedAt(),
                from.getLanguage(),
                from.getProvince(),
                new ArrayList<>(from.getProvinces()),
                all(from.getPlaces(), OutputCopy::place),
                all(from.getIndicators(), copy::indicator),
                from.getRevision(),
                from.getDuplicateOf(),
                all(from.getWarnings(), warning -> new Warning(warning.getCode(), words(warning.getDetail()))),
                new Provenance(made.getPipeline(), made.getGazetteer(), made.getCatalogue(), null, null, null));
    }

    private static <T> List<T> all(List<T> from, UnaryOperator<T> one) {
        List<T> to = new ArrayList<>(from.size());
        for (T each : from) {
            to.add(one.apply(each));
        }
        return to;
    }

    /** The same words, and one character, as a string of their own; nothing else is allocated. */
    private static String words(String from) {
        return from.concat(".");
    }

    private static Place place(Place from) {
        return new Place(
                from.getCode(),
                from.getName(),
                from.getType(),
                from.getLevel(),
                from.getProvince(),
                from.getProvinceThen(),
                new ArrayList<>(from.getSuccessors()),
                from.getFocus(),
                from.getConfidence(),
                all(
                        from.getMentions(),
                        mention -> new Mention(
                                mention.getField(), mention.getStart(), mention.getEnd(), words(mention.getText()))));
    }

    private Indicator indicator(Indicator from) {
        return new Indicator(
                from.getCode(),
                from.getLabel(),
                words(from.getSubject()),
                from.getSeries(),
                from.getScope(),
                number(from.getValue()),
                number(from.getUpper()),
                number(from.getOfTotal()),
                from.getUnit(),
                from.getApprox(),
                from.getStatus(),
                period(from.getPeriod()),
                from.getPlace(),
                from.getProvince(),
                all(
                        from.getChanges(),
                        change -> new Change(
                                change.getValue(),
                                change.getUnit(),
                                change.getDirection(),
                                change.getAgainst(),
                                period(change.getPeriod()))),
                all(
                        from.getPrevious(),
                        value -> new Previous(value.getValue(), value.getUnit(), period(value.getPeriod()))),
                all(from.getShares(), share -> new Share(share.getValue(), share.getUnit(), share.getBase())),
                evidence(from.getEvidence()),
                from.getConfidence());
    }

    private Evidence evidence(Evidence from) {
        if (!from.getSentence().equals(sentence)) {
            sentence = from.getSentence();
            sentenceCopy = words(sentence);
        }
        return new Evidence(from.getField(), from.getStart(), from.getEnd(), sentenceCopy);
    }

    private static @Nullable Double number(@Nullable Double from) {
        return from == null ? null : Double.valueOf(from.doubleValue());
    }

    private static @Nullable Period period(@Nullable Period from) {
        return from == null ? null : new Period(words(from.getStart()), words(from.getEnd()), words(from.getLabel()));
    }
}
