package io.provincewire.feed;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The states of the feeds in JMX. */
final class FeedMetrics implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedMetrics.class);

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final Map<FeedSource, Bean> beans = new ConcurrentHashMap<>();

    FeedMetrics(Map<FeedSource, FeedState> states) {
        states.forEach((source, state) -> {
            Bean bean = new Bean(source.outlet(), state);
            beans.put(source, bean);
            register(source, bean);
        });
    }

    void update(FeedSource source, FeedState state) {
        Bean bean = beans.get(source);
        if (bean != null) {
            bean.state = state;
        }
    }

    @Override
    public void close() {
        for (FeedSource source : beans.keySet()) {
            try {
                server.unregisterMBean(name(source));
            } catch (JMException gone) {
                LOG.debug("metrics of {} were gone already", source.url());
            }
        }
    }

    private void register(FeedSource source, Bean bean) {
        try {
            ObjectName name = name(source);
            if (server.isRegistered(name)) {
                server.unregisterMBean(name);
            }
            server.registerMBean(bean, name);
        } catch (JMException e) {
            LOG.warn("no metrics for {}: {}", source.url(), e.getMessage());
        }
    }

    private static ObjectName name(FeedSource source) throws JMException {
        return new ObjectName("io.provincewire:type=feeds,feed="
                + ObjectName.quote(source.url().toString()));
    }

    private static final class Bean implements FeedMXBean {
        private final String outlet;
        private volatile FeedState state;

        private Bean(String outlet, FeedState state) {
            this.outlet = outlet;
            this.state = state;
        }

        @Override
        public String getOutlet() {
            return outlet;
        }

        @Override
        public @Nullable String getLastSuccess() {
            Instant time = state.lastSuccess();
            return time == null ? null : time.toString();
        }

        @Override
        public @Nullable String getLastError() {
            return state.lastError();
        }

        @Override
        public int getFailures() {
            return state.failures();
        }

        @Override
        public int getItems() {
            return state.items();
        }

        @Override
        public long getPublished() {
            return state.published();
        }

        @Override
        public long getPeriodSeconds() {
            return state.period();
        }

        @Override
        public String getNextPoll() {
            return state.nextPoll().toString();
        }
    }
}
