package io.provincewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

/** The rights are those that the topics ask for, whichever topics there are. */
final class JobAclsTest {
    private static final String WHO = "User:x";

    private final JobConfig config = JobConfig.of(Map.of(
            JobSettings.BOOTSTRAP_SERVERS,
            "b:1",
            JobSettings.REGISTRY_URL,
            "http://r:1",
            JobSettings.TOPIC_PREFIX,
            "n."));
    private final JobAcls acls = new JobAcls(config);
    private final Set<String> planned =
            new TopicPlan(config).topics().stream().map(TopicPlan.Planned::name).collect(Collectors.toSet());

    @Test
    void theJobMayWriteEveryTopicOfThePlanButTheRawOneAndCreateNone() {
        Set<String> outputs =
                planned.stream().filter(topic -> !topic.equals("n.raw")).collect(Collectors.toSet());
        List<AclBinding> job = acls.job(WHO);
        assertThat(topics(job, AclOperation.WRITE)).isEqualTo(outputs);
        assertThat(topics(job, AclOperation.READ)).containsExactlyInAnyOrder("n.raw", "n.signatures");
        assertThat(topics(job, AclOperation.DESCRIBE)).isEqualTo(planned);
        assertThat(topics(job, AclOperation.CREATE)).isEmpty();
        assertThat(job)
                .filteredOn(acl -> acl.pattern().patternType() == PatternType.PREFIXED)
                .allMatch(acl -> acl.pattern().name().equals("provincewire-"));
    }

    @Test
    void thePageMayReadWhatComesOutAndWriteNothing() {
        List<AclBinding> console = acls.console(WHO);
        Set<String> read = topics(console, AclOperation.READ);
        assertThat(read).contains("n.feeds").doesNotContain("n.raw");
        assertThat(read).containsAll(config.topics().allEnriched());
        assertThat(console).noneMatch(acl -> acl.entry().operation() == AclOperation.WRITE);
    }

    @Test
    void whoPollsFeedsMayPublishAndRemember() {
        assertThat(topics(acls.feeds(WHO), AclOperation.WRITE)).containsExactlyInAnyOrder("n.raw", "n.feeds");
        assertThat(topics(acls.feeds(WHO), AclOperation.READ)).containsExactly("n.feeds");
        assertThat(topics(acls.publisher(WHO), AclOperation.WRITE)).containsExactly("n.raw");
        assertThat(planned).doesNotContain("n.feeds");
    }

    @Test
    void aReaderReadsWhatIsNamed() {
        List<AclBinding> reader = acls.reader(WHO, List.of("n.enriched.hue"), "desk-");
        assertThat(topics(reader, AclOperation.READ)).containsExactly("n.enriched.hue");
        assertThat(reader)
                .filteredOn(acl -> acl.pattern().resourceType() == ResourceType.GROUP)
                .singleElement()
                .matches(acl -> acl.pattern().name().equals("desk-"));
    }

    private static Set<String> topics(List<AclBinding> acls, AclOperation operation) {
        return acls.stream()
                .filter(acl -> acl.pattern().resourceType() == ResourceType.TOPIC)
                .filter(acl -> acl.pattern().patternType() == PatternType.LITERAL)
                .filter(acl -> acl.entry().operation() == operation)
                .map(acl -> acl.pattern().name())
                .collect(Collectors.toSet());
    }
}
