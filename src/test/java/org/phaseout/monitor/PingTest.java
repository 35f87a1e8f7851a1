package org.phaseout.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class PingTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private HttpServer server;
    private volatile int answer = 200;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::hear);
        server.start();
        log.start();
        logger().getLoggerContext()
                .resetTurboFilterList(); // a program that ended while it started lets nothing through
        logger().setLevel(Level.INFO);
        logger().addAppender(log);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        logger().detachAppender(log);
        logger().setLevel(null);
    }

    @Test
    void tellsThatARunStartsAndHowItEnds() {
        Ping ping = Ping.to(address("/secret"));

        ping.started();
        ping.finished(1, "run 7 completed\n2 accepted\n");

        assertThat(heard).containsExactly("GET /secret/start ", "POST /secret/1 run 7 completed\n2 accepted\n");
    }

    @Test
    void aServerThatNeverAnswersHoldsNobodyUpForLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Ping ping = Ping.to("http://127.0.0.1:" + silent.getLocalPort() + "/secret", Duration.ofMillis(300));
            long before = System.nanoTime();

            ping.started();
            long started = System.nanoTime() - before;
            ping.finished(0, "");

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
            assertThat(Duration.ofNanos(started)).isLessThan(Duration.ofSeconds(2));
        }
        assertThat(logged()).contains("WARN", "127.0.0.1", "no answer in time").doesNotContain("secret");
    }

    @Test
    void nobodyThereFailsNoRunAndKeepsTheSecret() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        Ping ping = Ping.to("http://127.0.0.1:" + port + "/secret");

        ping.started();
        ping.finished(3, "");

        assertThat(logged()).contains("WARN", "no connection").doesNotContain("secret");
    }

    @Test
    void aRefusalIsLoggedAndFailsNoRun() {
        answer = 404;

        Ping.to(address("/secret")).finished(0, "");

        assertThat(heard).hasSize(1);
        assertThat(logged()).contains("WARN", "404").doesNotContain("secret");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "secret", "ftp://secret/", "http://", "http://se cret/", "mailto:secret"})
    void whatIsNoAddressIsPingedNotAtAll(String address) {
        Ping ping = Ping.to(address);

        ping.started();
        ping.finished(0, "");

        assertThat(heard).isEmpty();
        assertThat(logged()).doesNotContain("secret", "se cret");
    }

    @ParameterizedTest
    @CsvSource({
        "https://hc.example/a-b, https://hc.example/a-b/start",
        "https://hc.example/a-b/, https://hc.example/a-b/start",
        "https://hc.example/key/name?create=1, https://hc.example/key/name/start?create=1",
        "http://127.0.0.1:8000, http://127.0.0.1:8000/start"
    })
    void theWordStandsBehindThePath(String address, String expected) {
        assertThat(Ping.below(URI.create(address), "start")).hasToString(expected);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Ping.class);
    }

    private String logged() {
        return String.join("\n", log.list.stream().map(ILoggingEvent::toString).toList());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            exchange.sendResponseHeaders(answer, -1);
        }
    }
}
