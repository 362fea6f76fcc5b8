package io.provincewire.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Stands before the registry and can fail for it. */
final class RegistryProxy implements AutoCloseable {
    /** What it does with a question. */
    enum Mode {
        PASS,
        /** Answers 500. */
        FAIL,
        /** Answers after half a minute. */
        STALL,
        /** Nobody listens. */
        AWAY
    }

    private static final long STALL_NANOS = 30_000_000_000L;

    private final URI registry;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private volatile Mode mode = Mode.PASS;

    RegistryProxy(URI registry) throws IOException {
        this.registry = registry;
        server = HttpServer.create();
        listen(0);
        port = server.getAddress().getPort();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + registry.getPath());
    }

    void set(Mode now) throws IOException {
        if (now == Mode.AWAY) {
            server.stop(0);
        } else if (mode == Mode.AWAY) {
            server = HttpServer.create();
            listen(port);
        }
        mode = now;
    }

    private void listen(int wanted) throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (mode == Mode.STALL) {
            LockSupport.parkNanos(STALL_NANOS);
        }
        if (mode != Mode.PASS) {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
            return;
        }
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(registry.resolve(exchange.getRequestURI()))
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()));
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            if (type != null) {
                request.header("Content-Type", type);
            }
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(
                    response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
