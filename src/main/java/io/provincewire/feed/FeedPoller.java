package io.provincewire.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls all feeds of a list, each in its own time, a few at once and never two of one host. A broker that is away is
 * waited for; another instance that took over ends this one.
 */
public final class FeedPoller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
    private static final int AT_ONCE = 6;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Clock clock;
    private final FeedPoll poll;
    private final KafkaFeedLog log;
    private final FeedMetrics metrics;
    private final ExecutorService workers;
    private final Map<FeedSource, FeedState> states = new LinkedHashMap<>();
    private final Set<FeedSource> running = new HashSet<>();
    private final Set<String> busyHosts = new HashSet<>();
    private boolean closed;
    private @Nullable RuntimeException failure;

    private FeedPoller(FeedsConfig config, FeedMemory memory, KafkaFeedLog log, Clock clock) {
        this.clock = clock;
        this.log = log;
        Set<String> active = new HashSet<>();
        config.feeds().forEach(feed -> active.add(feed.url().toString()));
        SeenItems seen = new SeenItems(active, memory.items());
        this.poll = new FeedPoll(config, new Visits(config, clock), seen, log, clock);
        for (FeedSource source : config.feeds()) {
            FeedState known = memory.states().get(source.url().toString());
            states.put(source, known == null ? fresh(source) : known);
        }
        this.metrics = new FeedMetrics(states);
        AtomicInteger number = new AtomicInteger();
        this.workers = Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread thread = new Thread(task, "feeds-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Takes over the feeds of {@code config} from any instance before, with what it remembered.
     *
     * @param client Kafka settings of the client, at least {@code bootstrap.servers}
     * @param rawTopic where articles go; it exists
     * @param feedTopic where feeds are remembered; made when missing
     */
    public static FeedPoller open(
            FeedsConfig config, Map<String, Object> client, String rawTopic, String feedTopic, Clock clock) {
        FeedTopic.ensure(client, feedTopic);
        // First the log: it shuts out an instance before, so that what is read then is the whole of it.
        KafkaFeedLog log = KafkaFeedLog.open(client, rawTopic, feedTopic);
        try {
            return new FeedPoller(config, FeedTopic.read(client, feedTopic), log, clock);
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /** How it stands with every feed that is remembered, by its address; needs no instance that runs. */
    public static Map<String, FeedState> status(Map<String, Object> client, String feedTopic) {
        return FeedTopic.read(client, feedTopic).states();
    }

    /** Polls until {@link #stop} or until another instance takes over. */
    public synchronized void run() throws InterruptedException {
        while (!closed && failure == null) {
            Instant now = clock.instant();
            states.forEach((source, state) -> {
                if (!state.nextPoll().isAfter(now)) {
                    start(source);
                }
            });
            Duration wait = untilNext(now);
            wait(Math.max(1, wait.toMillis()));
        }
        throwFailure();
    }

    /** Polls every feed once, whether its time has come or not; returns when all have answered or failed. */
    public synchronized void pollOnce() throws InterruptedException {
        Set<FeedSource> left = new LinkedHashSet<>(states.keySet());
        while (!closed && failure == null && !(left.isEmpty() && running.isEmpty())) {
            left.removeIf(this::start);
            wait(LONGEST_WAIT.toMillis());
        }
        throwFailure();
    }

    /** How it stands with every feed now. */
    public synchronized Map<FeedSource, FeedState> states() {
        return Map.copyOf(states);
    }

    /** Makes {@link #run} return; begins no poll any more. */
    public synchronized void stop() {
        closed = true;
        notifyAll();
    }

    /** Lets the polls under way end, then leaves. */
    @Override
    public void close() {
        stop();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        metrics.close();
        log.close();
    }

    private FeedState fresh(FeedSource source) {
        PollSchedule.Next first = poll.schedule().first(source.url().toString(), clock.instant());
        return FeedState.fresh(source, first.period(), first.at());
    }

    private boolean start(FeedSource source) {
        String host = source.url().getHost().toLowerCase(Locale.ROOT);
        if (running.contains(source) || running.size() >= AT_ONCE || !busyHosts.add(host)) {
            return false;
        }
        running.add(source);
        FeedState before = Optional.ofNullable(states.get(source)).orElseGet(() -> fresh(source));
        workers.execute(() -> work(source, before, host));
        return true;
    }

    private void work(FeedSource source, FeedState before, String host) {
        FeedState after = before;
        RuntimeException fatal = null;
        try {
            after = poll.poll(source, before);
        } catch (LostLogException e) {
            fatal = e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("poll failed url={}", before.url(), e);
            after = before.failed(
                    "failed: " + e.getClass().getSimpleName(), clock.instant().plus(LONGEST_WAIT));
        }
        done(source, after, host, fatal);
    }

    private synchronized void done(FeedSource source, FeedState after, String host, @Nullable RuntimeException fatal) {
        states.put(source, after);
        metrics.update(source, after);
        running.remove(source);
        busyHosts.remove(host);
        failure = failure == null ? fatal : failure;
        notifyAll();
    }

    private Duration untilNext(Instant now) {
        Duration wait = LONGEST_WAIT;
        for (Map.Entry<FeedSource, FeedState> feed : states.entrySet()) {
            Duration until = Duration.between(now, feed.getValue().nextPoll());
            if (!running.contains(feed.getKey()) && until.compareTo(Duration.ZERO) > 0 && until.compareTo(wait) < 0) {
                wait = until;
            }
        }
        return wait;
    }

    private void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }
}
