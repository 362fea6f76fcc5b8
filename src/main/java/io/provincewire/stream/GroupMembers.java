package io.provincewire.stream;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupType;

/** Who is in the job's group just now, whichever protocol it speaks. */
public final class GroupMembers {
    private final JobConfig config;

    /** @param config of the job */
    public GroupMembers(JobConfig config) {
        this.config = config;
    }

    /** One member each, as {@code CLIENT at HOST}; empty where no instance runs. */
    public List<String> list() {
        String group = config.getString(JobSettings.APPLICATION_ID);
        try (ClusterAdmin cluster = ClusterAdmin.connect(config)) {
            Optional<GroupListing> found = ClusterAdmin.answer(
                            cluster.admin().listGroups().all())
                    .stream()
                    .filter(listing -> listing.groupId().equals(group))
                    .findAny();
            return found.map(listing ->
                            members(cluster.admin(), listing).sorted().toList())
                    .orElse(List.of());
        }
    }

    private static Stream<String> members(Admin admin, GroupListing group) {
        List<String> id = List.of(group.groupId());
        // Each kind of group is unknown to who asks for the other.
        if (group.type().filter(GroupType.STREAMS::equals).isPresent()) {
            return ClusterAdmin.answer(admin.describeStreamsGroups(id).all()).values().stream()
                    .flatMap(described -> described.members().stream())
                    .map(member -> member.clientId() + " at " + member.clientHost());
        }
        return ClusterAdmin.answer(admin.describeConsumerGroups(id).all()).values().stream()
                .flatMap(described -> described.members().stream())
                .map(member -> member.clientId() + " at " + member.host());
    }
}
