package io.provincewire.stream;

import io.provincewire.avro.ArticleState;
import io.provincewire.avro.Contribution;
import io.provincewire.avro.Contributions;
import java.util.Map;
import org.apache.avro.Schema;

/** The topics that Kafka Streams makes for itself and that hold Avro: their subjects are registered as the others. */
final class InternalTopics {
    private final String prefix;

    InternalTopics(JobConfig config) {
        this.prefix = config.getString(JobSettings.APPLICATION_ID) + "-";
    }

    /** What articles contribute to the table of figures, on its way. */
    String figures() {
        return prefix + ArticleTopology.FIGURES + "-repartition";
    }

    /** The changelog of what stands behind the table of figures. */
    String contributions() {
        return prefix + Tabulate.STORE + "-changelog";
    }

    Map<String, Schema> schemas() {
        return Map.of(
                prefix + ReviseArticle.STORE + "-changelog",
                ArticleState.getClassSchema(),
                contributions(),
                Contribution.getClassSchema(),
                figures(),
                Contributions.getClassSchema());
    }
}
