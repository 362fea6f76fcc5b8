package io.provincewire.stream.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.provincewire.avro.Signature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RegistryClientTest {
    private static final Schema SCHEMA = PlainSchema.of(Signature.getClassSchema());

    /** What the server says next, status and body; the last is said again and again. */
    private final Deque<Answer> answers = new ArrayDeque<>();

    private final List<String> asked = new ArrayList<>();
    private final HttpServer server;

    private record Answer(int status, String body) {}

    RegistryClientTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aSchemaIsFoundById() {
        says(200, schema(SCHEMA));
        assertThat(client().byId(7)).isEqualTo(SCHEMA);
        assertThat(asked).containsExactly("GET /api/schemas/ids/7 Basic x");
    }

    @Test
    void whatTheRegistryDoesNotHaveIsUnknown() {
        says(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
        assertThatExceptionOfType(UnknownSchemaException.class).isThrownBy(() -> client().byId(7));
    }

    @Test
    void anIdIsThatOfTheVersionThatIsTheSameSchema() {
        says(200, "[1,2]");
        says(200, version(11, new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"Other\",\"fields\":[]}")));
        says(200, version(10, SCHEMA));
        assertThat(client().idOf("a-value", SCHEMA)).isEqualTo(10);
        assertThat(asked.get(2)).contains("/api/subjects/a-value/versions/1");
    }

    @Test
    void aSubjectWithoutThatSchemaIsUnknown() {
        says(200, "[]");
        assertThatExceptionOfType(UnknownSchemaException.class)
                .isThrownBy(() -> client().idOf("a-value", SCHEMA))
                .withMessageContaining("a-value");
    }

    @Test
    void aFaultOfTheRegistryIsTriedAgain() {
        says(500, "oh");
        says(503, "oh");
        says(200, "<html>a proxy</html>");
        says(200, schema(SCHEMA));
        assertThat(client().byId(7)).isEqualTo(SCHEMA);
        assertThat(asked).hasSize(4);
    }

    @Test
    void aRegistryThatStaysAwayIsAwayAndNotUnknown() {
        says(500, "oh");
        assertThatExceptionOfType(RegistryAwayException.class)
                .isThrownBy(() -> client().byId(7))
                .withMessageContaining("HTTP 500");
    }

    @Test
    void theNextUrlIsAskedWhereOneIsAway() {
        says(200, schema(SCHEMA));
        RegistryClient client = client(URI.create("http://127.0.0.1:1"), url());
        assertThat(client.byId(7)).isEqualTo(SCHEMA);
    }

    @Test
    void aRefusalSaysWhatWasAskedAndAnswered() {
        says(409, "{\"message\":\"incompatible\"}");
        assertThatExceptionOfType(RegistryRefusedException.class)
                .isThrownBy(() -> client().register("a-value", SCHEMA))
                .withMessage("the schema registry answers 409 to POST /subjects/a-value/versions: incompatible");
    }

    @Test
    void whatWasSeenOnceIsKnownWhileTheRegistryIsAway() {
        says(200, schema(SCHEMA));
        says(500, "oh");
        CachedRegistry cached = new CachedRegistry(client());
        assertThat(cached.byId(7)).isEqualTo(SCHEMA);
        assertThat(cached.byId(7)).isEqualTo(SCHEMA);
        assertThat(asked).hasSize(1);
    }

    private void says(int status, String body) {
        answers.addLast(new Answer(status, body));
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api");
    }

    private RegistryClient client() {
        return client(url());
    }

    private static RegistryClient client(URI... urls) {
        return new RegistryClient(new RegistrySettings(
                List.of(urls),
                Optional.of("Basic x"),
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofMillis(500),
                Duration.ofMillis(1)));
    }

    private static String schema(Schema schema) {
        return "{\"schema\":" + quoted(schema) + "}";
    }

    private static String version(int id, Schema schema) {
        return "{\"id\":" + id + ",\"schema\":" + quoted(schema) + "}";
    }

    private static String quoted(Schema schema) {
        return "\"" + schema.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        Answer answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
