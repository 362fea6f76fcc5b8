package io.provincewire.cli;

import io.provincewire.avro.RawArticle;
import io.provincewire.enrich.CanonicalUrl;
import io.provincewire.record.PlainJson;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts articles on the raw topic. */
@Command(
        name = "publish",
        description = {
            "Puts articles on the raw topic.",
            "FILE.jsonl (.json, .ndjson): one article a line, JSON with the fields of RawArticle. Other files: the "
                    + "body of one article, HTML where the name says so, with the file's name as its id. No FILE or "
                    + "-: JSON lines from standard input. What is no article is told with its place and left out; "
                    + "the others are published, and the exit status is 1."
        })
final class PublishCommand implements Callable<Integer> {
    private static final Path STANDARD_INPUT = Path.of("-");

    @Mixin
    private final ClusterOption cluster = new ClusterOption();

    @Option(names = "--source", paramLabel = "OUTLET", description = "Outlet of articles that name none.")
    private @Nullable String source;

    @Option(
            names = "--published-at",
            paramLabel = "TIME",
            description = "Publication of articles that tell none, e.g. 2026-03-01T08:30:00+07:00.")
    private @Nullable OffsetDateTime publishedAt;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "What to publish.")
    private List<Path> files = new ArrayList<>();

    private final Terminal terminal;

    PublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        for (Path file : files) {
            if (!file.equals(STANDARD_INPUT) && !Files.isRegularFile(file)) {
                throw CommandException.usage("no file " + file);
            }
        }
        JobConfig config = cluster.read();
        Cluster kafka = new Cluster(config);
        String topic = config.topics().raw();
        kafka.require(List.of(topic));
        try (RawPublisher publisher = new RawPublisher(kafka.writer(), topic)) {
            Publication publication = new Publication(publisher, config.getInt(JobSettings.ARTICLE_MAX_BYTES));
            for (Path file : files.isEmpty() ? List.of(STANDARD_INPUT) : files) {
                publish(file, publication);
            }
            terminal.note("published " + publisher.flush() + " articles to " + topic
                    + (publication.refusals == 0 ? "" : ", left out " + publication.refusals));
            return publication.refusals == 0 ? ExitStatus.OK : ExitStatus.FAILED;
        }
    }

    private void publish(Path file, Publication publication) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            InputStream shown = Progress.shown(terminal, "standard input", -1, terminal.in());
            new ArticleInput.JsonLines("standard input").read(shown, publication);
            return;
        }
        try (InputStream in =
                Progress.shown(terminal, file.getFileName().toString(), Files.size(file), Files.newInputStream(file))) {
            ArticleInput.of(file).read(new BufferedInputStream(in), publication);
        }
    }

    /** What happens to each article that is read. */
    private final class Publication implements ArticleInput.Receiver {
        private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

        private final RawPublisher publisher;
        private final int limit;
        private final PlainJson json = new PlainJson();
        private long refusals;
        private Instant lastLine = Instant.now();

        private Publication(RawPublisher publisher, int limit) {
            this.publisher = publisher;
            this.limit = limit;
        }

        @Override
        public void article(String where, RawArticle article) {
            complete(article);
            String key = key(article);
            byte[] value = json.bytes(article);
            long size = RawPublisher.size(key, value);
            if (key == null) {
                refused(where, "no-identity", "neither article_id nor an absolute http or https url");
            } else if (size > limit) {
                refused(
                        where,
                        "too-large",
                        size + " bytes, and the job takes " + limit
                                + "; shorten it, or raise article.max.bytes of the job");
            } else {
                publisher.send(key, value);
                tellProgress();
            }
        }

        @Override
        public void refused(String where, String code, String why) {
            refusals++;
            terminal.note(where + ": " + code + ": " + why);
        }

        private void complete(RawArticle article) {
            if (article.getSource() == null && source != null) {
                article.setSource(source);
            }
            if (article.getPublishedAt() == null && publishedAt != null) {
                article.setPublishedAt(publishedAt.toInstant());
            }
        }

        private void tellProgress() {
            Instant now = Instant.now();
            if (!terminal.interactive() && now.isAfter(lastLine.plus(BETWEEN_LINES))) {
                terminal.note("published " + publisher.acknowledged() + " articles so far");
                lastLine = now;
            }
        }
    }

    /** Same key, same partition, so that revisions of an article stay in order; without an identity none. */
    private static @Nullable String key(RawArticle article) {
        if (article.getArticleId() != null) {
            return article.getArticleId();
        }
        return article.getUrl() == null
                ? null
                : CanonicalUrl.of(article.getUrl()).orElse(null);
    }
}
