package org.phaseout.monitor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a service that watches for runs which do not come that one started and how it ended: {@code GET url/start}, then
 * {@code POST url/exit-code}. A run never fails because of it. The path of the address is a secret and is not logged.
 */
public final class Ping {

    private static final Logger LOG = LoggerFactory.getLogger(Ping.class);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final @Nullable URI address;
    private final Duration longest;
    private @Nullable CompletableFuture<?> start;

    private Ping(@Nullable URI address, Duration longest) {
        this.address = address;
        this.longest = longest;
    }

    /** @param address where to; nobody is told if it is null or blank, or if it is no address, which is logged */
    public static Ping to(@Nullable String address) {
        return to(address, LONGEST);
    }

    /** @param longest how long to wait for an answer */
    static Ping to(@Nullable String address, Duration longest) {
        if (address == null || address.isBlank()) {
            return new Ping(null, longest);
        }
        try {
            URI uri = URI.create(address.strip());
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return new Ping(uri, longest);
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("The address of the ping cannot be read"); // its text would hold the secret
        }
        LOG.warn("The address to ping is no http or https address; nobody is told of this run.");
        return new Ping(null, longest);
    }

    /** Tells that a run starts, and does not wait for the answer. */
    public void started() {
        if (address != null) {
            start = send(address, "start", null);
        }
    }

    /** @param lines what to tell beside the exit code */
    public void finished(int exitCode, String lines) {
        if (address == null) {
            return;
        }
        if (start != null) {
            await(address, start);
        }
        await(address, send(address, String.valueOf(exitCode), lines));
    }

    private CompletableFuture<?> send(URI to, String what, @Nullable String body) {
        try {
            BodyPublisher text =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body, StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.newBuilder(below(to, what))
                    .timeout(longest)
                    .header("User-Agent", "phaseout")
                    .header("Content-Type", "text/plain; charset=utf-8")
                    .method(body == null ? "GET" : "POST", text)
                    .build();
            HttpClient client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(longest)
                    .build();
            return client.sendAsync(request, BodyHandlers.discarding())
                    .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                    .thenAccept(answer -> heed(to, answer));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The address with one more part behind its path; what stands behind a question mark stays there. */
    static URI below(URI address, String what) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create(address.getScheme() + "://" + address.getRawAuthority()
                + (path.endsWith("/") ? path : path + "/") + what + query);
    }

    private static void heed(URI to, HttpResponse<?> answer) {
        if (answer.statusCode() >= 300) {
            LOG.warn("The ping to {} was answered with {}.", to.getHost(), answer.statusCode());
        }
    }

    private void await(URI to, CompletableFuture<?> answer) {
        try {
            answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.warn("The ping to {} failed: {}", to.getHost(), reason(e.getCause()));
        } catch (TimeoutException e) {
            LOG.warn("The ping to {} failed: no answer in time", to.getHost());
        }
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof TimeoutException || cause instanceof java.net.http.HttpTimeoutException) {
            return "no answer in time";
        }
        return cause instanceof IOException
                ? "no connection (" + cause.getClass().getSimpleName() + ")"
                : String.valueOf(cause == null ? "" : cause.getClass().getSimpleName());
    }
}
