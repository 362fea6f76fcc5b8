package io.provincewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.ArticleState;
import io.provincewire.avro.Contribution;
import io.provincewire.avro.Contributions;
import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.avro.RawArticle;
import io.provincewire.avro.Signature;
import io.provincewire.stream.registry.PlainSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records of this build and those of every release read each other. */
final class SchemasTest {
    private static final Path RELEASED = Path.of("schemas/released");

    static List<Schema> records() {
        return Stream.of(
                        RawArticle.getClassSchema(),
                        EnrichedArticle.getClassSchema(),
                        IndicatorObservation.getClassSchema(),
                        Signature.getClassSchema(),
                        ArticleState.getClassSchema(),
                        Contribution.getClassSchema(),
                        Contributions.getClassSchema())
                .map(PlainSchema::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyReleaseReadsThisBuildAndTheOtherWayRound(Schema now) throws IOException {
        for (Map.Entry<String, Map<String, Schema>> release : releases().entrySet()) {
            Schema then = release.getValue().get(now.getFullName());
            if (then != null) {
                assertThat(problems(now, then))
                        .as("this build reads release " + release.getKey())
                        .isEmpty();
                assertThat(problems(then, now))
                        .as("release " + release.getKey() + " reads this build")
                        .isEmpty();
            }
        }
    }

    @Test
    void everyRecordIsInTheNewestRelease() throws IOException {
        List<Map<String, Schema>> releases = List.copyOf(releases().values());
        assertThat(releases.get(releases.size() - 1).keySet())
                .containsAll(records().stream().map(Schema::getFullName).toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyFieldIsDocumented(Schema schema) {
        assertThat(undocumented(schema, new ArrayList<>())).isEmpty();
    }

    @Test
    void aChangeThatIsNotCompatibleIsSeen() {
        Schema one = new Schema.Parser().parse(record("{\"name\":\"a\",\"type\":\"int\"}"));
        Schema other = new Schema.Parser().parse(record("{\"name\":\"b\",\"type\":\"int\"}"));
        assertThat(problems(one, other)).isNotEmpty();
    }

    private static String record(String field) {
        return "{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + field + "]}";
    }

    private static List<String> problems(Schema reader, Schema writer) {
        SchemaCompatibility.SchemaPairCompatibility pair =
                SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        return pair.getType() == SchemaCompatibilityType.COMPATIBLE
                ? List.of()
                : List.of(pair.getResult().toString());
    }

    private static List<String> undocumented(Schema schema, List<String> found) {
        switch (schema.getType()) {
            case RECORD -> {
                for (Schema.Field field : schema.getFields()) {
                    if (field.doc() == null || field.doc().isBlank()) {
                        found.add(schema.getName() + "." + field.name());
                    }
                    undocumented(field.schema(), found);
                }
            }
            case ARRAY -> undocumented(schema.getElementType(), found);
            case MAP -> undocumented(schema.getValueType(), found);
            case UNION -> schema.getTypes().forEach(branch -> undocumented(branch, found));
            default -> {}
        }
        return found;
    }

    /** By number, then by full name. */
    private static Map<String, Map<String, Schema>> releases() throws IOException {
        Map<String, Map<String, Schema>> releases = new LinkedHashMap<>();
        try (Stream<Path> directories = Files.list(RELEASED)) {
            for (Path release : directories.sorted().toList()) {
                Map<String, Schema> schemas = new LinkedHashMap<>();
                SchemaParser parser = new SchemaParser();
                try (Stream<Path> files = Files.list(release)) {
                    for (Path file : files.sorted().toList()) {
                        parser.parse(file);
                    }
                }
                parser.getParsedNamedSchemas().forEach(schema -> schemas.put(schema.getFullName(), schema));
                releases.put(release.getFileName().toString(), schemas);
            }
        }
        return releases;
    }
}
