package io.provincewire.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until a process that was just started answers at an address. */
record HttpWait(URI address, BoundProcess process, Path log) {
    private static final Duration PAUSE = Duration.ofMillis(100);

    /**
     * Returns at the first answer with status 200.
     *
     * @throws LocalStartException if the process ends or {@code limit} passes before
     */
    void upTo(Duration limit) {
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + limit.toNanos();
        while (!answers(client)) {
            if (!process.isAlive()) {
                throw new LocalStartException("it ended at its start; see " + log);
            }
            if (System.nanoTime() > end) {
                throw new LocalStartException("it does not answer; see " + log);
            }
            pause();
        }
    }

    private boolean answers(HttpClient client) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStartException("interrupted while it started", e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStartException("interrupted while it started", e);
        }
    }
}
