package io.provincewire.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** An outlet's server on the loopback interface that answers as it is told and counts what it is asked. */
final class FeedServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<String> abandoned = ConcurrentHashMap.newKeySet();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /** An answer to a request. */
    interface Answer {
        void send(HttpExchange exchange) throws IOException;
    }

    FeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    void on(String path, Answer answer) {
        answers.put(path, answer);
    }

    void on(String path, String body) {
        on(path, exchange -> send(exchange, 200, body.getBytes(StandardCharsets.UTF_8)));
    }

    void on(String path, int status, String... headers) {
        on(path, exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            send(exchange, status, new byte[0]);
        });
    }

    /** Every request so far: method, path, and the condition if it had one. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Leaves {@code path} out of the count: the client hangs up on it, which a server sees only later. */
    void hangsUpOn(String path) {
        abandoned.add(path);
    }

    /** The most requests that were under way at once. */
    int mostAtOnce() {
        return most.get();
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int counted = abandoned.contains(path) ? 0 : 1;
        most.accumulateAndGet(now.addAndGet(counted), Math::max);
        String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
        asked.add(path + (condition == null ? "" : " " + condition));
        try (exchange) {
            Answer answer = answers.get(path);
            if (answer == null) {
                send(exchange, 404, new byte[0]);
            } else {
                answer.send(exchange);
            }
        } finally {
            now.addAndGet(-counted);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
