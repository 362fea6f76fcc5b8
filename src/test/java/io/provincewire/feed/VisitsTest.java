package io.provincewire.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a visit goes, with names that answer as a hostile owner would have them answer. */
class VisitsTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String PUBLIC = "1.1.1.1";

    @SuppressWarnings("NullAway.Init")
    private FeedServer server;

    private final Map<String, Integer> asked = new HashMap<>();

    @BeforeEach
    void startServer() throws Exception {
        server = new FeedServer();
        server.on("/robots.txt", "User-agent: *\nAllow: /\n");
        server.on("/feed", "tin");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void connectsToTheAddressThatWasJudgedAndAsksForTheName() throws Exception {
        List<String> hosts = new ArrayList<>();
        server.on("/feed", exchange -> {
            hosts.add(String.valueOf(exchange.getRequestHeaders().getFirst("Host")));
            FeedServer.send(exchange, 200, new byte[] {'t'});
        });
        // No name server knows this name: a second look-up could not have answered.
        URI url = at("bao.invalid", "/feed");
        WebAnswer answer = visits((host, time) -> LOOPBACK, "bao.invalid").get(url, Map.of(), 100);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.url()).isEqualTo(url);
        assertThat(hosts).containsExactly(url.getRawAuthority());
    }

    @Test
    void aNameThatTurnsToAPrivateAddressBetweenTwoLooksIsRefused() {
        Visits visits = visits((host, time) -> time == 0 ? PUBLIC : LOOPBACK);
        assertRefused(visits, at("turncoat.invalid", "/feed"), "private-address");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void everyRedirectIsJudgedAnew() {
        server.on("/hop", 302, "Location", at("inner.invalid", "/feed").toString());
        Visits visits = visits((host, time) -> host.startsWith("inner") ? "10.0.0.7" : LOOPBACK, "outer.invalid");
        assertRefused(visits, at("outer.invalid", "/hop"), "private-address");
        assertThat(server.asked()).doesNotContain("/feed");
    }

    @Test
    void aRobotsFileMayNotLeadToAPrivateAddressEither() {
        server.on(
                "/robots.txt",
                301,
                "Location",
                at("inner.invalid", "/robots.txt").toString());
        Visits visits = visits((host, time) -> host.startsWith("inner") ? "192.168.0.1" : LOOPBACK, "outer.invalid");
        assertRefused(visits, at("outer.invalid", "/feed"), "private-address");
    }

    @Test
    void aCircleOfRedirectsEnds() {
        server.on("/circle", 302, "Location", "/circle");
        assertRefused(visits((host, time) -> LOOPBACK, "a.invalid"), at("a.invalid", "/circle"), "too-many-redirects");
    }

    /** The ways to write an address that some resolvers know: each is refused, as no address or as a private one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::127.0.0.1]/",
                "http://localhost/",
                "http://LOCALHOST./",
                "http://user@example.com/",
                "file:///etc/hosts"
            })
    void noSpellingOfALocalAddressPasses(String url) {
        Visits visits = new Visits(config(), Clock.systemUTC());
        assertThatExceptionOfType(UnreadableFeedException.class)
                .isThrownBy(() -> visits.get(URI.create(url), Map.of(), 100))
                .matches(e -> e.code().matches("private-address|bad-address|unreachable"), "refused");
    }

    private static void assertRefused(Visits visits, URI url, String code) {
        assertThatExceptionOfType(UnreadableFeedException.class)
                .isThrownBy(() -> visits.get(url, Map.of(), 100))
                .extracting(UnreadableFeedException::code)
                .isEqualTo(code);
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + server.url("/").getPort() + path);
    }

    private Visits visits(BiFunction<String, Integer, String> addresses, String... allowed) {
        return new Visits(config(allowed), Clock.systemUTC(), host -> resolved(host, addresses));
    }

    private InetAddress[] resolved(String host, BiFunction<String, Integer, String> addresses)
            throws UnknownHostException {
        int time = asked.merge(host, 1, Integer::sum) - 1;
        return new InetAddress[] {InetAddress.getByName(addresses.apply(host, time))};
    }

    private static FeedsConfig config(String... allowed) {
        return new FeedsConfig(
                "",
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                Duration.ZERO,
                Duration.ofSeconds(20),
                1 << 20,
                1 << 20,
                3,
                100,
                Duration.ofDays(30),
                List.of(allowed),
                List.of());
    }
}
