package io.provincewire.faults;

import io.provincewire.stream.JobCluster;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;

/** Nothing can change any more: only then may be counted what came of a run. */
final class Rest {
    private static final Set<TransactionState> UNDECIDED = Set.of(
            TransactionState.ONGOING,
            TransactionState.PREPARE_COMMIT,
            TransactionState.PREPARE_ABORT,
            TransactionState.PREPARE_EPOCH_FENCE);

    private Rest() {}

    /** Waits until the group of the job is empty and none of its transactions is open. */
    static void await(JobConfig config) {
        String job = config.getString(JobSettings.APPLICATION_ID);
        try (Admin admin = Admin.create(config.clients())) {
            JobCluster.await("the group to be empty", () -> state(admin, job) == GroupState.EMPTY);
            JobCluster.await("the transactions to be decided", () -> undecided(admin, job) == 0);
        }
    }

    /** How many members of the group of the job have something to do. */
    static long workers(JobConfig config) {
        String job = config.getString(JobSettings.APPLICATION_ID);
        try (Admin admin = Admin.create(config.clients())) {
            return answer(admin.describeConsumerGroups(List.of(job)).all()).values().stream()
                    .flatMap(group -> group.members().stream())
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count();
        }
    }

    private static GroupState state(Admin admin, String group) {
        return answer(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                .map(ConsumerGroupDescription::groupState)
                .findFirst()
                .orElseThrow();
    }

    private static long undecided(Admin admin, String job) {
        Collection<TransactionListing> transactions =
                answer(admin.listTransactions(new ListTransactionsOptions().filterStates(UNDECIDED))
                        .all());
        return transactions.stream()
                .filter(transaction -> transaction.transactionalId().startsWith(job + "-"))
                .count();
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError("the broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
