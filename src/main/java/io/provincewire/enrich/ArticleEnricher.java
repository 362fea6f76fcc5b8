package io.provincewire.enrich;

import io.provincewire.avro.ContentType;
import io.provincewire.avro.RawArticle;
import io.provincewire.avro.Scope;
import io.provincewire.enrich.focus.FigureCounts;
import io.provincewire.enrich.focus.Focus;
import io.provincewire.enrich.focus.FocusReader;
import io.provincewire.indicator.Figure;
import io.provincewire.indicator.IndicatorReader;
import io.provincewire.indicator.IndicatorReading;
import io.provincewire.indicator.catalogue.CatalogueLoader;
import io.provincewire.place.Mentions;
import io.provincewire.place.Outlets;
import io.provincewire.place.PlaceReader;
import io.provincewire.place.PlaceReading;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.text.Document;
import io.provincewire.text.DocumentReader;
import io.provincewire.text.Pages;
import io.provincewire.text.Spares;
import io.provincewire.text.Vocabulary;
import java.util.Optional;

/** The pipeline: clean text, then places and figures, then what the article is about. */
public final class ArticleEnricher implements Enricher {
    private final DocumentReader documents;
    private final PlaceReader places;
    private final IndicatorReader indicators;
    private final FocusReader focus;
    private final OwnUnitWords ownUnit;
    private final Versions versions;
    private final DayTexts days = new DayTexts();
    private final Spares<Pages> pages = new Spares<>(Pages::new);

    private ArticleEnricher(
            DocumentReader documents,
            PlaceReader places,
            IndicatorReader indicators,
            FocusReader focus,
            OwnUnitWords ownUnit,
            Versions versions) {
        this.documents = documents;
        this.places = places;
        this.indicators = indicators;
        this.focus = focus;
        this.ownUnit = ownUnit;
        this.versions = versions;
    }

    /**
     * Loads the gazetteer, the catalogue and the outlets.
     *
     * @throws IllegalArgumentException where a file of {@code files} is not valid; the message says where and why
     */
    public static ArticleEnricher load(ReaderFiles files) {
        Vocabulary.Builder words = new Vocabulary.Builder();
        Gazetteer gazetteer = Gazetteer.load();
        PlaceReader places =
                new PlaceReader(gazetteer, Outlets.withOverlay(files.outlets().orElse(null)), words);
        IndicatorReader indicators = new IndicatorReader(
                CatalogueLoader.withOverlay(files.catalogue().orElse(null)), words);
        FocusReader focus = new FocusReader(words);
        OwnUnitWords ownUnit = new OwnUnitWords(words);
        Versions versions = new Versions(PipelineVersion.read(), gazetteer.version(), indicators.version());
        return new ArticleEnricher(new DocumentReader(words.build()), places, indicators, focus, ownUnit, versions);
    }

    @Override
    public Enrichment enrich(RawArticle raw) {
        Optional<Identity> identity = Identity.of(raw);
        if (identity.isEmpty()) {
            return new Enrichment.Rejected(
                    "no-identity", "neither article_id nor an absolute http or https url is given: give one of them");
        }
        Pages taken = pages.take();
        Enrichment enrichment = enrich(raw, identity.get(), taken);
        pages.give(taken);
        return enrichment;
    }

    private Enrichment enrich(RawArticle raw, Identity identity, Pages taken) {
        PublicationDay day = PublicationDay.of(raw);
        Document document = documents.read(source(raw), day.day(), identity.source(), identity.url(), taken);
        if (document.passages().isEmpty()) {
            return new Enrichment.Rejected("no-text", "title, summary and body hold no text: give a title or a body");
        }
        return new Enrichment.Enriched(
                new Assembly(raw, identity, document, day, read(document), versions, days).article());
    }

    private Reading read(Document document) {
        PlaceReading found = places.read(document);
        IndicatorReading figures = indicators.read(document);
        Mentions mentions = Mentions.of(found.places());
        Focus about = focus.read(document, found.places(), counts(mentions, figures));
        return new Reading(found, mentions, about, figures, ownUnit);
    }

    /** Which places the figures stand behind that may be of a place of the article. */
    private static FigureCounts counts(Mentions mentions, IndicatorReading reading) {
        FigureCounts counts = new FigureCounts(mentions);
        for (Figure figure : reading.figures()) {
            if (figure.scope() == Scope.LOCAL) {
                counts.add(figure.passage().field(), figure.span().start());
            }
        }
        return counts;
    }

    private static DocumentReader.Source source(RawArticle raw) {
        return new DocumentReader.Source(
                raw.getTitle(), raw.getSummary(), raw.getBody(), raw.getContentType() == ContentType.HTML);
    }
}
