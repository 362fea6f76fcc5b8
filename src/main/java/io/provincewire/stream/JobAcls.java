package io.provincewire.stream;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The least rights with which the job works, and who publishes, polls feeds, reads and shows. The job creates none of its
 * topics: who runs {@code topics} needs more than is listed here.
 */
public final class JobAcls {
    private static final String ANY_HOST = "*";

    private final Topics topics;
    private final String application;

    /** @param config of the job */
    public JobAcls(JobConfig config) {
        this.topics = config.topics();
        this.application = config.getString(JobSettings.APPLICATION_ID);
    }

    /** What the job needs. {@code principal} is as Kafka writes it, e.g. {@code User:provincewire}. */
    public List<AclBinding> job(String principal) {
        List<AclBinding> acls = new ArrayList<>();
        acls.addAll(allow(principal, TOPIC, topics.raw(), LITERAL, READ, DESCRIBE));
        acls.addAll(allow(principal, TOPIC, topics.signatures(), LITERAL, READ, WRITE, DESCRIBE));
        for (String topic : outputs()) {
            acls.addAll(allow(principal, TOPIC, topic, LITERAL, WRITE, DESCRIBE, DESCRIBE_CONFIGS));
        }
        // Changelogs and repartition topics, which Kafka Streams creates and whose read records it deletes.
        acls.addAll(
                allow(principal, TOPIC, internal(), PREFIXED, CREATE, READ, WRITE, DELETE, DESCRIBE, DESCRIBE_CONFIGS));
        acls.addAll(allow(principal, GROUP, application, LITERAL, READ, DESCRIBE));
        acls.addAll(allow(principal, TRANSACTIONAL_ID, internal(), PREFIXED, WRITE, DESCRIBE));
        return acls;
    }

    /** What who puts articles on the raw topic needs. */
    public List<AclBinding> publisher(String principal) {
        return allow(principal, TOPIC, topics.raw(), LITERAL, WRITE, DESCRIBE);
    }

    /** What who polls feeds needs: to publish, and to remember in a topic of its own what has been seen. */
    public List<AclBinding> feeds(String principal) {
        List<AclBinding> acls = new ArrayList<>(publisher(principal));
        acls.addAll(allow(principal, TOPIC, topics.feeds(), LITERAL, CREATE, READ, WRITE, DESCRIBE));
        acls.addAll(allow(principal, TRANSACTIONAL_ID, topics.feeds(), LITERAL, WRITE, DESCRIBE));
        return acls;
    }

    /**
     * What who reads some topics needs, with consumer groups or without.
     *
     * @param read topics of enriched articles, or of figures
     * @param group what the names of the consumer groups begin with
     */
    public List<AclBinding> reader(String principal, List<String> read, String group) {
        return Stream.concat(
                        read.stream()
                                .flatMap(topic -> allow(principal, TOPIC, topic, LITERAL, READ, DESCRIBE).stream()),
                        allow(principal, GROUP, group, PREFIXED, READ).stream())
                .toList();
    }

    /** What the page that shows everything needs: to read all that comes out, and to see how far the job is. */
    public List<AclBinding> console(String principal) {
        List<AclBinding> acls = new ArrayList<>();
        for (String topic : outputs()) {
            acls.addAll(allow(principal, TOPIC, topic, LITERAL, READ, DESCRIBE));
        }
        acls.addAll(allow(principal, TOPIC, topics.feeds(), LITERAL, READ, DESCRIBE));
        acls.addAll(allow(principal, TOPIC, topics.raw(), LITERAL, DESCRIBE));
        acls.addAll(allow(principal, GROUP, application, LITERAL, DESCRIBE));
        return acls;
    }

    private List<String> outputs() {
        return Stream.concat(topics.allEnriched().stream(), Stream.of(topics.indicators(), topics.deadLetters()))
                .toList();
    }

    private String internal() {
        return application + "-";
    }

    private static List<AclBinding> allow(
            String principal, ResourceType type, String name, PatternType pattern, AclOperation... operations) {
        return Stream.of(operations)
                .map(operation -> new AclBinding(
                        new ResourcePattern(type, name, pattern),
                        new AccessControlEntry(principal, ANY_HOST, operation, AclPermissionType.ALLOW)))
                .toList();
    }
}
