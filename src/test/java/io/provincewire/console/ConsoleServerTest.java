package io.provincewire.console;

import static io.provincewire.console.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.provincewire.record.Provinces;
import io.provincewire.stream.Topics;
import io.provincewire.stream.registry.SchemaRegistry;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleServerTest {
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConsoleState state = new ConsoleState(new Topics("news."), new NoRegistry());

    @SuppressWarnings("NullAway.Init")
    private ConsoleServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ConsoleServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                state,
                () -> new Health(7L, Map.of("invalid-json", 2L), 3, List.of("u: http-500"), 0),
                code -> "huyện " + code);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyAnswerForbidsWhatIsNotItsOwn() throws Exception {
        for (String path : List.of("/", "/console.js", "/api/health", "/nothing")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        }
    }

    @Test
    void thePageNamesNothingOfAnotherHost() throws Exception {
        List<String> paths = new ArrayList<>(List.of("/", "/console.css"));
        Matcher imports = Pattern.compile("from '\\.(/\\w+\\.js)'").matcher("");
        paths.add("/console.js");
        for (int i = 0; i < paths.size(); i++) {
            String text = get(paths.get(i)).body().replace("http://www.w3.org/2000/svg", "");
            imports.reset(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(path -> !paths.contains(path))
                    .forEach(paths::add);
            assertThat(text).isNotBlank().doesNotContain("http://", "https://", "innerHTML", "insertAdjacentHTML");
        }
        assertThat(paths).hasSizeGreaterThan(10);
    }

    @Test
    void servesItsOwnFilesOnly() throws Exception {
        for (String path : List.of("/tiles.tsv", "/../record/provinces.tsv", "/Console.class", "/%2e%2e/x")) {
            assertThat(get(path).statusCode()).isEqualTo(404);
        }
        HttpRequest post = HttpRequest.newBuilder(uri("/api/health"))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();
        assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void refusesANameThatSomebodyPointedHere() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write("GET /api/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void theMapHasEveryProvinceOnATileOfItsOwn() throws Exception {
        Set<String> slugs = new HashSet<>();
        Set<String> spots = new HashSet<>();
        for (JsonNode tile : json.readTree(get("/api/tiles").body()).path("tiles")) {
            slugs.add(tile.path("slug").asText());
            spots.add(tile.path("column").asInt() + "/" + tile.path("row").asInt());
        }
        assertThat(slugs).isEqualTo(new Provinces().slugs());
        assertThat(spots).hasSameSizeAs(slugs);
    }

    @Test
    void tellsAnArticleAsItsRecordSaysIt() throws Exception {
        String title = "<script>alert(1)</script> \u2028 \"&\" \uD83D\uDE00";
        state.newsroom.take("hue", "a/b?c=d&e", article("a/b?c=d&e", title, 3));
        JsonNode told = json.readTree(get("/api/article?id=a%2Fb%3Fc%3Dd%26e").body());
        assertThat(told.path("article").path("title").asText()).isEqualTo(title);
        assertThat(told.path("topics").path(0).asText()).isEqualTo("hue");
        assertThat(get("/api/article?id=none").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsTheFiguresOfAProvinceOrOfOnePlaceByName() throws Exception {
        state.figures.take("k1", Articles.figure("grdp.growth", "2024-12-31", 9, "x"));
        state.figures.take("k2", Articles.figure("poverty.rate", "2024-12-31", 3, "x"));
        JsonNode told = json.readTree(get("/api/place?province=nghe-an").body());
        assertThat(told.path("figures")).hasSize(2);
        assertThat(told.path("places").path("pre2025:40").asText()).isEqualTo("huyện pre2025:40");
        assertThat(json.readTree(get("/api/place?province=nghe-an&place=pre2025%3A415")
                                .body())
                        .path("figures"))
                .isEmpty();
        assertThat(get("/api/place.csv?province=nghe-an&place=pre2025%3A40")
                        .body()
                        .lines())
                .hasSize(3);
    }

    @Test
    void tellsHowItStands() throws Exception {
        JsonNode health = json.readTree(get("/api/health").body());
        assertThat(health.path("lag").asLong()).isEqualTo(7);
        assertThat(health.path("dead_letters").path("invalid-json").asLong()).isEqualTo(2);
        assertThat(health.path("failing").path(0).asText()).isEqualTo("u: http-500");
    }

    /** Ten seconds' worth of the fastest stream comes at once: the page gets few rows, and the count of the rest. */
    @Test
    void aFloodIsToldInFewRows() throws Exception {
        HttpResponse<InputStream> events =
                client.send(HttpRequest.newBuilder(uri("/events")).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            assertThat(next(lines).path("rows")).isEmpty();
            for (int i = 0; i < 5_000; i++) {
                state.newsroom.take("hue", "a" + i, article("a" + i, "A" + i, 1));
            }
            int messages = 0;
            int rows = 0;
            JsonNode last;
            do {
                last = next(lines);
                messages++;
                rows += last.path("rows").size();
                assertThat(last.path("rows").size()).isLessThanOrEqualTo(200);
            } while (last.path("counts").path("hue").asLong() < 5_000);
            assertThat(last.path("rows").path(0).path("id").asText()).isEqualTo("a4999");
            assertThat(rows).isLessThanOrEqualTo(200 * messages).isLessThan(5_000);
        }
    }

    private JsonNode next(BufferedReader lines) throws Exception {
        String line = lines.readLine();
        while (line != null && !line.startsWith("data: ")) {
            line = lines.readLine();
        }
        assertThat(line).isNotNull();
        return json.readTree(String.valueOf(line).substring("data: ".length()));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** Nothing is read from a topic here. */
    private static final class NoRegistry implements SchemaRegistry {
        @Override
        public Schema byId(int id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int idOf(String subject, Schema schema) {
            throw new UnsupportedOperationException();
        }
    }
}
