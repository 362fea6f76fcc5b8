package io.provincewire.feed;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What a host's robots.txt allows this program (RFC 9309). */
final class RobotsRules {
    /** How large a robots.txt is read (RFC 9309 asks for 500 KiB at least). */
    static final int MAX_BYTES = 512 << 10;

    private static final Duration MAX_DELAY = Duration.ofMinutes(1);

    private final BaseRobotRules rules;

    private RobotsRules(BaseRobotRules rules) {
        this.rules = rules;
    }

    /** No rules. */
    static RobotsRules none() {
        return new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    }

    /** The rules of an answer: none where there is no file, everything forbidden while the server cannot say. */
    static RobotsRules of(URI robots, int status, byte[] body) {
        if (status == 200) {
            return new RobotsRules(new SimpleRobotRulesParser()
                    .parseContent(robots.toString(), body, "text/plain", List.of(FeedsConfig.AGENT)));
        }
        boolean away = status >= 500 || status == 429;
        return away ? new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE)) : none();
    }

    boolean allows(URI url) {
        return rules.isAllowed(url.toString());
    }

    /** How long the host asks to wait between two requests; zero where it does not, at most a minute. */
    Duration delay() {
        long millis = rules.getCrawlDelay();
        if (millis <= 0) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofMillis(millis);
        return delay.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : delay;
    }
}
