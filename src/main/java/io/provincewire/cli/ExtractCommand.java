package io.provincewire.cli;

import io.provincewire.avro.RawArticle;
import io.provincewire.enrich.Enricher;
import io.provincewire.enrich.Enrichment;
import io.provincewire.enrich.ReaderFiles;
import io.provincewire.record.InvalidArticleException;
import io.provincewire.record.PlainJson;
import io.provincewire.record.RawArticleJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Enriches what comes on standard input, without a broker. */
@Command(
        name = "extract",
        description = {
            "Reads articles from standard input and prints what is found in them. No broker is needed.",
            "In: one article a line, JSON with the fields of RawArticle. Out: one line each, in the same order, "
                    + "JSON with the fields of EnrichedArticle. A bad line gives an error with its number on standard "
                    + "error and no line out; the others are still answered, and the exit status is 1."
        })
final class ExtractCommand implements Callable<Integer> {
    /** Above any article that the job takes (1 MiB unless set), below what fills the memory. */
    private static final int LONGEST_LINE = 64 << 20;

    @Option(names = "--indicators", paramLabel = "FILE", description = "More indicators, as in config/indicators.yaml.")
    private @Nullable Path indicators;

    @Option(names = "--outlets", paramLabel = "FILE", description = "More outlets, as in config/outlets.yaml.")
    private @Nullable Path outlets;

    private final Terminal terminal;
    private final Function<ReaderFiles, Enricher> enrichers;
    private final RawArticleJson reader = new RawArticleJson();
    private final PlainJson writer = new PlainJson();

    ExtractCommand(Terminal terminal, Function<ReaderFiles, Enricher> enrichers) {
        this.terminal = terminal;
        this.enrichers = enrichers;
    }

    @Override
    public Integer call() throws IOException {
        Enricher enricher =
                enrichers.apply(new ReaderFiles(Optional.ofNullable(indicators), Optional.ofNullable(outlets)));
        Lines lines = new Lines(terminal.in(), LONGEST_LINE);
        boolean allGood = true;
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            allGood &= answer(line, enricher);
        }
        return allGood ? ExitStatus.OK : ExitStatus.FAILED;
    }

    private boolean answer(Lines.Line line, Enricher enricher) {
        if (!line.whole()) {
            return refuse(line, "too-large", "longer than " + LONGEST_LINE + " bytes");
        }
        try {
            RawArticle article = reader.read(line.bytes());
            return print(line, enricher.enrich(article));
        } catch (InvalidArticleException e) {
            return refuse(line, e.code(), e.getMessage());
        }
    }

    private boolean print(Lines.Line line, Enrichment enrichment) {
        if (enrichment instanceof Enrichment.Rejected rejected) {
            return refuse(line, rejected.code(), rejected.detail());
        }
        terminal.line(writer.line(((Enrichment.Enriched) enrichment).article()));
        return true;
    }

    private boolean refuse(Lines.Line line, String code, @Nullable String detail) {
        terminal.note("line " + line.number() + ": " + code + ": " + detail);
        return false;
    }
}
