package io.provincewire.cli;

import io.provincewire.avro.ContentType;
import io.provincewire.avro.RawArticle;
import io.provincewire.indicator.IndicatorReader;
import io.provincewire.indicator.PassageExplanation;
import io.provincewire.indicator.catalogue.CatalogueLoader;
import io.provincewire.text.DocumentReader;
import io.provincewire.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says of every number of an article what was made of it and why. */
@Command(
        name = "explain",
        description = {
            "Prints every number of an article: why it is or is not a quantity, which words and which unit decided "
                    + "what it measures, and what it belongs to. Shows what to mend in the catalogue.",
            "FILE is a text, an HTML page or JSON lines of RawArticle; without it a text comes on standard input."
        })
final class ExplainCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The article.")
    private @Nullable Path file;

    @Option(names = "--indicators", paramLabel = "FILE", description = "More indicators, as in config/indicators.yaml.")
    private @Nullable Path indicators;

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Vocabulary.Builder words = new Vocabulary.Builder();
        IndicatorReader reader = new IndicatorReader(CatalogueLoader.withOverlay(indicators), words);
        Explainer explainer = new Explainer(reader, new DocumentReader(words.build()), terminal);
        Path from = file;
        if (from == null) {
            new ArticleInput.WholeText("standard input", ContentType.TEXT).read(terminal.in(), explainer);
        } else {
            try (InputStream in = Files.newInputStream(from)) {
                ArticleInput.of(from).read(in, explainer);
            }
        }
        return explainer.allGood ? ExitStatus.OK : ExitStatus.FAILED;
    }

    /** Explains the articles that come in. */
    private static final class Explainer implements ArticleInput.Receiver {
        private final IndicatorReader reader;
        private final DocumentReader documents;
        private final Terminal terminal;
        private boolean allGood = true;

        Explainer(IndicatorReader reader, DocumentReader documents, Terminal terminal) {
            this.reader = reader;
            this.documents = documents;
            this.terminal = terminal;
        }

        @Override
        public void article(String where, RawArticle article) {
            terminal.line("== " + where);
            DocumentReader.Source source = new DocumentReader.Source(
                    article.getTitle(),
                    article.getSummary(),
                    article.getBody(),
                    article.getContentType() == ContentType.HTML);
            for (PassageExplanation explained : reader.explain(documents.read(source, null, null, null))) {
                ExplainedNumbers.lines(explained).forEach(terminal::line);
            }
        }

        @Override
        public void refused(String where, String code, String why) {
            allGood = false;
            terminal.note(where + ": " + code + ": " + why);
        }
    }
}
