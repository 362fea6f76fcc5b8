package io.provincewire.feed;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Visits addresses as a good guest: only where it may, one request at a time to a host, by the host's robots.txt. Every
 * redirect is judged like the first address, and what was judged is what is connected to.
 */
final class Visits {
    private static final Duration ROBOTS_LIFE = Duration.ofHours(24);
    private static final Duration ROBOTS_AWAY_LIFE = Duration.ofMinutes(15);

    private final FeedsConfig config;
    private final Clock clock;
    private final WebClient client;
    private final AddressCheck addresses;
    private final Names names;
    private final HostGate gate = new HostGate();
    private final Map<String, Robots> robots = new ConcurrentHashMap<>();

    /** What tells the addresses of a host. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    Visits(FeedsConfig config, Clock clock) {
        this(config, clock, InetAddress::getAllByName);
    }

    Visits(FeedsConfig config, Clock clock, Names names) {
        this.config = config;
        this.clock = clock;
        this.names = names;
        this.client = new WebClient(config.userAgent(), config.timeout());
        this.addresses = new AddressCheck(config.allowPrivate());
    }

    /**
     * The answer of {@code url}, whatever its status, after redirects.
     *
     * @throws UnreadableFeedException if there is none, or the visit is not allowed; the code says why
     */
    WebAnswer get(URI url, Map<String, String> headers, int limit) throws UnreadableFeedException {
        URI at = url;
        for (int hop = 0; hop <= config.maxRedirects(); hop++) {
            RobotsRules rules = rules(at);
            if (!rules.allows(at)) {
                throw new UnreadableFeedException("robots", "robots.txt of " + at.getHost() + " forbids it");
            }
            WebAnswer answer = send(at, headers, limit, pause(rules));
            if (!answer.isRedirect()) {
                return answer;
            }
            at = target(answer);
        }
        throw new UnreadableFeedException("too-many-redirects", "more than " + config.maxRedirects());
    }

    private WebAnswer send(URI url, Map<String, String> headers, int limit, Duration pause)
            throws UnreadableFeedException {
        judge(url);
        return gate.pass(url.getHost(), pause, () -> {
            // Again: it may have waited long at the gate.
            return client.get(url, judge(url), headers, limit);
        });
    }

    /** An address that may be connected to. */
    private InetAddress judge(URI url) throws UnreadableFeedException {
        if (!AddressCheck.isWeb(url)) {
            throw new UnreadableFeedException("bad-address", "neither http nor https");
        }
        String host = url.getHost().replaceAll("^\\[|]$", "");
        List<InetAddress> found = resolved(host);
        if (!addresses.allows(host, found)) {
            throw new UnreadableFeedException("private-address", url.getHost() + " is not a public address");
        }
        return found.get(0);
    }

    private List<InetAddress> resolved(String host) throws UnreadableFeedException {
        try {
            return Arrays.asList(names.of(host));
        } catch (UnknownHostException e) {
            throw new UnreadableFeedException("unreachable", "no address for " + host);
        }
    }

    private static URI target(WebAnswer answer) throws UnreadableFeedException {
        String location = answer.header("location").orElse("");
        try {
            return answer.url().resolve(location.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableFeedException("bad-address", "a redirect to what is no address");
        }
    }

    private Duration pause(RobotsRules rules) {
        return rules.delay().compareTo(config.hostDelay()) > 0 ? rules.delay() : config.hostDelay();
    }

    private RobotsRules rules(URI url) throws UnreadableFeedException {
        if (!AddressCheck.isWeb(url)) {
            throw new UnreadableFeedException("bad-address", "neither http nor https");
        }
        String origin = url.getScheme() + "://" + url.getRawAuthority();
        Robots known = robots.get(origin);
        Instant now = clock.instant();
        if (known == null || known.until.isBefore(now)) {
            known = ask(URI.create(origin + "/robots.txt"), now);
            robots.put(origin, known);
        }
        return known.rules;
    }

    /** Its own redirects are followed without asking robots.txt whether they may be. */
    private Robots ask(URI url, Instant now) throws UnreadableFeedException {
        URI at = url;
        for (int hop = 0; hop <= config.maxRedirects(); hop++) {
            WebAnswer answer = send(at, Map.of(), RobotsRules.MAX_BYTES, config.hostDelay());
            if (!answer.isRedirect()) {
                boolean away = answer.status() >= 500 || answer.status() == 429;
                RobotsRules rules = RobotsRules.of(url, answer.status(), answer.body());
                return new Robots(rules, now.plus(away ? ROBOTS_AWAY_LIFE : ROBOTS_LIFE));
            }
            at = target(answer);
        }
        return new Robots(RobotsRules.none(), now.plus(ROBOTS_LIFE));
    }

    private record Robots(RobotsRules rules, Instant until) {}
}
