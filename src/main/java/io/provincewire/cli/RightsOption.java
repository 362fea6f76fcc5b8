package io.provincewire.cli;

import io.provincewire.stream.JobAcls;
import io.provincewire.stream.JobConfig;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.acl.AclBinding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom to grant what. */
final class RightsOption {

    /** What a principal does. */
    enum Role {
        JOB,
        PUBLISHER,
        FEEDS,
        READER,
        CONSOLE
    }

    @Option(
            names = "--acls",
            required = true,
            paramLabel = "PRINCIPAL",
            description =
                    "Grant nothing but the rights that the job needs, e.g. to User:provincewire, and list them as "
                            + "arguments of Kafka's acls tool; with --check only list them. Creates no topics.")
    private String principal = "";

    @Option(
            names = "--for",
            paramLabel = "ROLE",
            defaultValue = "JOB",
            description = "What the principal does: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Role role = Role.JOB;

    @Option(
            names = "--province",
            paramLabel = "PROVINCE",
            split = ",",
            description = "What a reader reads, e.g. nghe-an,national (default: all provinces).")
    private List<String> provinces = new ArrayList<>();

    @Option(
            names = "--group",
            paramLabel = "PREFIX",
            description = "What a reader's consumer groups begin with (default: the name of the principal).")
    private @Nullable String group;

    /** The rights asked for. */
    List<AclBinding> of(JobConfig config) {
        JobAcls acls = new JobAcls(config);
        return switch (role) {
            case JOB -> acls.job(principal);
            case PUBLISHER -> acls.publisher(principal);
            case FEEDS -> acls.feeds(principal);
            case READER ->
                acls.reader(
                        principal,
                        EnrichedTopics.of(config.topics(), provinces),
                        group == null ? principal.substring(principal.indexOf(':') + 1) : group);
            case CONSOLE -> acls.console(principal);
        };
    }
}
