package io.provincewire.cli;

import io.provincewire.stream.JobConfig;
import io.provincewire.stream.TopicsSetup;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.utils.SecurityUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a cluster ready for the job. */
@Command(
        name = "topics",
        description = {
            "Creates the topics of the job and registers its schemas; what is there already stays as it is.",
            "Waits until every partition has a leader. The job itself creates no topics."
        })
final class TopicsCommand implements Callable<Integer> {

    @Mixin
    private final ClusterOption cluster = new ClusterOption();

    @Option(names = "--check", description = "Change nothing; list what is missing, status 1 where something is.")
    private boolean check;

    @ArgGroup(exclusive = false)
    private @Nullable RightsOption rights;

    private final Terminal terminal;

    TopicsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (rights != null) {
            return grant(cluster.read(), rights);
        }
        Cluster kafka = new Cluster(cluster.read());
        kafka.require(List.of());
        TopicsSetup setup = new TopicsSetup(kafka.config());
        List<String> lines = check ? setup.missing() : setup.create();
        lines.forEach(line -> terminal.line((check ? "missing: " : "created: ") + line));
        if (lines.isEmpty()) {
            terminal.note("everything is there");
        }
        return check && !lines.isEmpty() ? ExitStatus.FAILED : ExitStatus.OK;
    }

    private int grant(JobConfig config, RightsOption wanted) throws InterruptedException {
        List<AclBinding> acls = wanted.of(config);
        if (!check) {
            try (Admin admin = Admin.create(config.clients())) {
                admin.createAcls(acls).all().get();
            } catch (ExecutionException e) {
                throw CommandException.failed("the cluster does not grant them: "
                        + Objects.requireNonNullElse(e.getCause(), e).getMessage());
            }
        }
        acls.forEach(acl -> terminal.line(arguments(acl)));
        return ExitStatus.OK;
    }

    /** As {@code provincewire kafka acls --add} takes it. */
    private static String arguments(AclBinding acl) {
        return "--allow-principal " + acl.entry().principal()
                + " --operation " + SecurityUtils.operationName(acl.entry().operation())
                + " --"
                + acl.pattern().resourceType().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + " " + acl.pattern().name()
                + " --resource-pattern-type "
                + acl.pattern().patternType().name().toLowerCase(Locale.ROOT);
    }
}
