package io.provincewire.cli;

import io.provincewire.enrich.ArticleEnricher;
import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.JobConfig;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the job. */
@Command(
        name = "run",
        description = {
            "Runs the job against a cluster until it is told to stop (Ctrl-C, SIGTERM).",
            "Topics and schemas must be there: see provincewire topics. When it stops, what was begun is finished and "
                    + "committed. The exit status is 0 when it was told to stop, 1 when it failed."
        })
final class RunCommand implements Callable<Integer> {

    @Mixin
    private final ClusterOption cluster = new ClusterOption();

    @Override
    public Integer call() throws Exception {
        JobConfig config = cluster.read();
        try (ArticleJob job = new ArticleJob(config, ArticleEnricher.load(config.readerFiles()));
                Interruption interruption = Interruption.listen(job::close);
                ManagedJob managed = ManagedJob.of(config, job)) {
            job.start();
            int status = job.await();
            interruption.endWith(status);
            return status;
        }
    }
}
