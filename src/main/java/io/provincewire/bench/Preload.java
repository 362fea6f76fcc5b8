package io.provincewire.bench;

import io.provincewire.stream.JobConfig;

/** Lays made articles ready on the raw topic. */
record Preload(BenchSite site, Articles articles, Watcher watcher) {
    private static final int LINGER_MS = 50;
    private static final int TELL_EVERY = 100;

    /** Articles 0 to {@code count} - 1, about {@code size} bytes long each. */
    ThroughputRun.Prepared lay(JobConfig config, int size, long count) {
        String task = "laying ready, " + size + " B";
        try (RawSender sender = new RawSender(config, site.registry(), LINGER_MS)) {
            for (long i = 0; i < count; i++) {
                sender.send(articles.article(i, size));
                if (i % TELL_EVERY == 0) {
                    watcher.progress(task, i, count);
                }
            }
            long bytes = sender.flush();
            watcher.progress(task, count, count);
            return new ThroughputRun.Prepared(size, count, bytes);
        }
    }
}
