package io.provincewire.bench;

import io.provincewire.stream.JobConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sends articles to one running job at a fixed rate and watches how many wait. */
final class SteadyLoad {
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int LINGER_MS = 5;
    /** Who is that many seconds behind does not catch up any more: what starting costs is less. */
    private static final int HOPELESS_SECONDS = 2;

    private final BenchSite site;
    private final JobConfig config;
    private final int size;
    private final Articles articles;

    SteadyLoad(BenchSite site, JobConfig config, int size, Articles articles) {
        this.site = site;
        this.config = config;
        this.size = size;
        this.articles = articles;
    }

    /** How many waited, ten times a second, at {@code rate} articles a second; ends early where there is no hope. */
    Lags at(int rate, Duration hold) {
        List<Long> lags = new ArrayList<>();
        AtomicLong sent = new AtomicLong();
        AtomicBoolean hopeless = new AtomicBoolean();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(rate, hold, sent, hopeless));
        while (!sending.isDone()) {
            LockSupport.parkNanos(LOOK_EVERY);
            long lag = sent.get() - site.committed(config);
            lags.add(lag);
            hopeless.compareAndSet(false, lag > (long) rate * HOPELESS_SECONDS);
        }
        sending.join();
        return new Lags(rate, lags, hopeless.get());
    }

    private void send(int rate, Duration hold, AtomicLong sent, AtomicBoolean hopeless) {
        try (RawSender sender = new RawSender(config, site.registry(), LINGER_MS)) {
            Pace pace = Pace.of(rate);
            long count = rate * hold.toSeconds();
            while (sent.get() < count && !hopeless.get()) {
                pace.await(sent.get());
                sender.send(articles.article(sent.getAndIncrement(), size));
            }
            sender.flush();
        }
    }
}
