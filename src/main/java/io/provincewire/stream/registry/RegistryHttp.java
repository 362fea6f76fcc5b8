package io.provincewire.stream.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Asks the registry over HTTP: every URL in turn, round after round with back-off between them, for a bounded time. */
final class RegistryHttp {
    private static final String TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int TOO_MANY = 429;
    private static final String TLS = " (schema.registry.ssl.truststore.location says whom to trust,"
            + " schema.registry.ssl.keystore.location which certificate to show)";

    private final RegistrySettings settings;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    RegistryHttp(RegistrySettings settings) {
        this.settings = settings;
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(settings.requestTimeout());
        settings.tls().ifPresent(client::sslContext);
        this.http = client.build();
    }

    JsonNode get(String path) {
        return ask("GET", path, BodyPublishers.noBody());
    }

    JsonNode send(String method, String path, String body) {
        return ask(method, path, BodyPublishers.ofString(body));
    }

    String object(String field, String value) {
        return json.createObjectNode().put(field, value).toString();
    }

    private JsonNode ask(String method, String path, BodyPublisher body) {
        long end = System.nanoTime() + settings.budget().toNanos();
        long pause = settings.backoff().toMillis();
        while (true) {
            String failure = "";
            for (URI url : settings.urls()) {
                try {
                    return answer(method, path, http.send(request(url, method, path, body), BodyHandlers.ofString()));
                } catch (Transient e) {
                    failure = url + ": " + e.getMessage();
                } catch (SSLHandshakeException e) {
                    failure = url + ": SSLHandshakeException" + said(e.getMessage()) + TLS;
                } catch (IOException e) {
                    failure = url + ": " + e.getClass().getSimpleName() + said(e.getMessage());
                } catch (InterruptedException e) {
                    throw interrupted();
                }
            }
            if (System.nanoTime() + Duration.ofMillis(pause).toNanos() > end) {
                throw new RegistryAwayException("the schema registry is away: " + failure);
            }
            waitFor(pause);
            pause *= 2;
        }
    }

    private HttpRequest request(URI url, String method, String path, BodyPublisher body) {
        String base = url.toString().replaceAll("/+$", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(settings.requestTimeout())
                .header("Accept", TYPE + ", application/json")
                .header("Content-Type", TYPE)
                .method(method, body);
        settings.authorization().ifPresent(value -> request.header("Authorization", value));
        return request.build();
    }

    private JsonNode answer(String method, String path, HttpResponse<String> response) throws Transient {
        int status = response.statusCode();
        if (status >= 500 || status == TOO_MANY) {
            throw new Transient("HTTP " + status);
        }
        if (status >= 300) {
            String asked = method + " " + path;
            throw new RegistryRefusedException(
                    status, "the schema registry answers " + status + " to " + asked + said(message(response)));
        }
        return parse(response.body());
    }

    private @Nullable String message(HttpResponse<String> response) {
        try {
            return parse(response.body()).path("message").asText();
        } catch (Transient noJson) {
            return null;
        }
    }

    /** A proxy's page in place of the registry's answer is a fault on the way, not an answer. */
    private JsonNode parse(String body) throws Transient {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new Transient("no JSON in the answer");
        }
    }

    private static void waitFor(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static RegistryAwayException interrupted() {
        Thread.currentThread().interrupt();
        return new RegistryAwayException("interrupted while asking the schema registry");
    }

    private static String said(@Nullable String message) {
        return message == null || message.isEmpty() ? "" : ": " + message;
    }

    /** An answer that another try may change. */
    private static final class Transient extends Exception {
        private static final long serialVersionUID = 1L;

        Transient(String message) {
            super(message);
        }
    }
}
