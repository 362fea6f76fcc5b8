package io.provincewire.feed;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** The answer to one request. */
final class WebAnswer {
    private final URI url;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    /**
     * @param url what answered, after redirects
     * @param body unpacked, within the limit
     */
    WebAnswer(URI url, int status, HttpHeaders headers, byte[] body) {
        this.url = url;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    URI url() {
        return url;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
