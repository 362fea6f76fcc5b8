package io.provincewire.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/**
 * What the management port answers.
 *
 * @param status of HTTP
 * @param contentType of HTTP
 * @param body text
 */
record Answer(int status, String contentType, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    static Answer text(String body) {
        return new Answer(OK, "text/plain; charset=utf-8", body);
    }

    /** Prometheus' text form. */
    static Answer metrics(String body) {
        return new Answer(OK, "text/plain; version=0.0.4; charset=utf-8", body);
    }

    /** What is good answers 200, what is not 503; the body says why. */
    static Answer of(Verdict verdict) {
        Map<String, Object> body = Map.of("status", verdict.isGood() ? "UP" : "DOWN", "reasons", verdict.reasons());
        try {
            return new Answer(
                    verdict.isGood() ? OK : UNAVAILABLE, "application/json", JSON.writeValueAsString(body) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Answer refused(int status, String reason) {
        return new Answer(status, "text/plain; charset=utf-8", reason + "\n");
    }
}
