package io.provincewire.console;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.provincewire.record.Provinces;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the page and what it asks for. Only to itself: another site's page cannot read it or frame it. */
final class ConsoleServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleServer.class);
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";
    private static final List<String> SCRIPTS =
            List.of("article", "chart", "console", "doubts", "health", "map", "place", "stream", "tips", "view");
    private static final Map<String, String> FILES = files();
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int THREADS = EventStreams.MOST + 8;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "console");
        thread.setDaemon(true);
        return thread;
    });
    private final ConsoleState state;
    private final Supplier<Health> health;
    private final UnaryOperator<String> placeNames;
    private final ConsoleJson json = new ConsoleJson();
    private final EventStreams events;
    private final Map<String, byte[]> files = new HashMap<>();
    private final String tiles;
    private final boolean loopback;

    ConsoleServer(
            InetSocketAddress address, ConsoleState state, Supplier<Health> health, UnaryOperator<String> placeNames)
            throws IOException {
        this.state = state;
        this.health = health;
        this.placeNames = placeNames;
        this.events = new EventStreams(state.newsroom, json);
        this.tiles = json.tiles(Tile.map(), new Provinces());
        this.loopback = address.getAddress() != null && address.getAddress().isLoopbackAddress();
        for (String path : FILES.keySet()) {
            files.put(path, resource(path.equals("/") ? "index.html" : path.substring(1)));
        }
        this.server = HttpServer.create(address, 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            secure(exchange.getResponseHeaders());
            if (loopback && !LOOPBACK.contains(host(exchange))) {
                // A name that somebody pointed at this machine: its page must not read this one.
                send(exchange, 421, "text/plain", "ask for the console by its own address");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", "only GET");
            } else {
                answer(exchange, exchange.getRequestURI().getPath(), parameters(exchange));
            }
        } catch (IOException gone) {
            LOG.debug("a page was closed");
        } catch (RuntimeException e) {
            LOG.error("cannot answer {}", exchange.getRequestURI().getPath(), e);
            throw e;
        }
    }

    private void answer(HttpExchange exchange, String path, Map<String, String> parameters) throws IOException {
        String province = parameters.getOrDefault("province", "");
        String place = parameters.getOrDefault("place", "");
        switch (path) {
            case "/events" -> events.serve(exchange, Filter.of(parameters));
            case "/api/tiles" -> json(exchange, tiles);
            case "/api/health" -> json(exchange, json.health(health.get()));
            case "/api/article" -> {
                var entry = state.newsroom.find(parameters.getOrDefault("id", ""));
                send(
                        exchange,
                        entry.isPresent() ? 200 : 404,
                        "application/json",
                        entry.map(json::article).orElse("{}"));
            }
            case "/api/place" -> json(exchange, json.figures(state.figures.of(province, place), placeNames));
            case "/api/place.csv" -> {
                String name = province.replaceAll("[^a-z-]", "");
                exchange.getResponseHeaders()
                        .set("Content-Disposition", "attachment; filename=\"" + name + "-indicators.csv\"");
                send(exchange, 200, "text/csv; charset=utf-8", FigureCsv.of(state.figures.of(province, place)));
            }
            default -> file(exchange, path);
        }
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        byte[] file = files.get(path);
        if (file == null) {
            send(exchange, 404, "text/plain", "not found");
        } else {
            send(exchange, 200, FILES.getOrDefault(path, "application/octet-stream"), file);
        }
    }

    /** Everything that is served, by path, and what it is. */
    private static Map<String, String> files() {
        Map<String, String> files = new HashMap<>();
        files.put("/", "text/html; charset=utf-8");
        files.put("/console.css", "text/css; charset=utf-8");
        files.put("/icon.svg", "image/svg+xml");
        SCRIPTS.forEach(name -> files.put("/" + name + ".js", "text/javascript; charset=utf-8"));
        return Map.copyOf(files);
    }

    private static void secure(Headers headers) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }

    private static String host(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        Map<String, String> parameters = new HashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                parameters.put(parts[0], decoded(parts[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        send(exchange, 200, "application/json", body);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = ConsoleServer.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("the program lacks its page: " + name);
            }
            return file.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
