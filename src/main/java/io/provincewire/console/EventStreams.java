package io.provincewire.console;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells pages what changes, as server-sent events: a few times a second at most, and the newest rows only, however many
 * came. So a flood costs a page no more than a trickle.
 */
final class EventStreams {
    /** Pages at once. */
    static final int MOST = 32;

    private static final int ROWS = 60;
    private static final int ROWS_AT_FIRST = 200;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    /** A page that went is noticed only when something is written to it: its place is free a little later. */
    private static final long BEAT_MILLIS = 1_000;

    private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final Newsroom newsroom;
    private final ConsoleJson json;
    private final Semaphore places = new Semaphore(MOST);

    EventStreams(Newsroom newsroom, ConsoleJson json) {
        this.newsroom = newsroom;
        this.json = json;
    }

    /** Holds the connection until the page goes. */
    void serve(HttpExchange exchange, Filter filter) throws IOException {
        if (!places.tryAcquire()) {
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            stream(exchange.getResponseBody(), filter);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private void stream(OutputStream out, Filter filter) throws IOException, InterruptedException {
        long since = 0;
        int limit = ROWS_AT_FIRST;
        while (!Thread.currentThread().isInterrupted()) {
            Newsroom.Changes changes = newsroom.changes(since, filter, limit, limit == ROWS ? BEAT_MILLIS : 0);
            boolean news = limit == ROWS_AT_FIRST || changes.sequence() > since;
            out.write(news ? ("data: " + json.changes(changes) + "\n\n").getBytes(StandardCharsets.UTF_8) : BEAT);
            out.flush();
            since = changes.sequence();
            limit = ROWS;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
