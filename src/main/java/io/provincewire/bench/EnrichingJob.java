package io.provincewire.bench;

import io.provincewire.enrich.Enricher;
import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.JobConfig;

/** The job as it runs everywhere, with {@code enricher} to read the articles. */
record EnrichingJob(String name, Enricher enricher) implements Contestant {
    @Override
    public Running start(JobConfig config) {
        ArticleJob job = new ArticleJob(config, enricher);
        job.start();
        return new Running() {
            @Override
            public boolean ready() {
                return job.ready();
            }

            @Override
            public void close() {
                job.close();
            }
        };
    }
}
