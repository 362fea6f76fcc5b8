package io.provincewire.stream;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a thread that died out of the group. Its successor is another static member, and the group would wait for the
 * dead one for a session timeout, three quarters of a minute in which its partitions lie idle.
 */
final class StaticMember {
    private static final Logger LOG = LoggerFactory.getLogger(StaticMember.class);
    private static final long PATIENCE_SECONDS = 5;

    private final JobConfig config;

    StaticMember(JobConfig config) {
        this.config = config;
    }

    /** @param thread name of the stream thread, which ends in its number as its member id does */
    void leave(String thread) {
        if (!config.getString(JobSettings.GROUP_PROTOCOL).equals("classic")) {
            return;
        }
        String member = new StreamsSettings(config, "").instanceId() + thread.substring(thread.lastIndexOf('-'));
        RemoveMembersFromConsumerGroupOptions only =
                new RemoveMembersFromConsumerGroupOptions(List.of(new MemberToRemove(member)));
        try (ClusterAdmin cluster = ClusterAdmin.connect(config)) {
            cluster.admin()
                    .removeMembersFromConsumerGroup(config.getString(JobSettings.APPLICATION_ID), only)
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("{} stays in the group until its session ends", member);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
