package io.provincewire.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends one request and follows nothing; the answer is bounded in size and in time, headers and body together.
 *
 * <p>Over http it connects to the address that it is given and never asks for the name again, whose owner could have
 * pointed it elsewhere since it was judged. Over https the name is looked up by the runtime: a machine that cannot show
 * the name's certificate gets no request.
 */
final class WebClient {
    static {
        // The runtime reads it once, before its first client: connecting by address needs a Host of our own.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final HttpClient client;
    private final String userAgent;
    private final Duration timeout;

    WebClient(String userAgent, Duration timeout) {
        this.userAgent = userAgent;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /**
     * The answer to a GET.
     *
     * @param address of the host of {@code url}, as it was judged
     * @param headers to send besides the usual ones
     * @param limit bytes of the body, packed and unpacked
     * @throws UnreadableFeedException {@code unreachable}, {@code too-slow}, {@code too-large}, {@code bad-encoding}
     */
    WebAnswer get(URI url, InetAddress address, Map<String, String> headers, int limit) throws UnreadableFeedException {
        HttpRequest.Builder request = request(url, address)
                .timeout(timeout)
                .header("User-Agent", userAgent)
                .header("Accept-Encoding", "gzip");
        headers.forEach(request::header);
        HttpResponse<byte[]> response = await(client.sendAsync(request.build(), info -> new LimitedBody(limit)));
        String encoding = response.headers().firstValue("content-encoding").orElse("");
        byte[] body =
                response.body().length == 0 ? response.body() : Inflation.inflate(response.body(), encoding, limit);
        return new WebAnswer(url, response.statusCode(), response.headers(), body);
    }

    private static HttpRequest.Builder request(URI url, InetAddress address) {
        if (!url.getScheme().equalsIgnoreCase("http")) {
            return HttpRequest.newBuilder(url);
        }
        String literal = address.getHostAddress().replaceFirst("%.*", "");
        String host = literal.contains(":") ? "[" + literal + "]" : literal;
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return HttpRequest.newBuilder(URI.create("http://" + host + port + path + query))
                .header("Host", url.getRawAuthority());
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer) throws UnreadableFeedException {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new UnreadableFeedException("too-slow", "no whole answer in " + timeout.toSeconds() + " s");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreadableFeedException("interrupted", "the program ends");
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private UnreadableFeedException failure(ExecutionException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedBody.TooLarge tooLarge) {
                return new UnreadableFeedException("too-large", "more than " + tooLarge.limit + " bytes");
            }
            if (cause instanceof java.net.http.HttpTimeoutException) {
                return new UnreadableFeedException("too-slow", "no answer in " + timeout.toSeconds() + " s");
            }
        }
        String kind = e.getCause() instanceof IOException io ? io.getClass().getSimpleName() : "failure";
        return new UnreadableFeedException("unreachable", kind);
    }
}
