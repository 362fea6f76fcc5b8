package io.provincewire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaToolTest {

    @ParameterizedTest
    @MethodSource("tools")
    void everyToolIsOnTheClassPath(KafkaTool tool) {
        assertThatCode(() -> Class.forName(tool.mainClass()).getMethod("main", String[].class))
                .doesNotThrowAnyException();
    }

    static List<KafkaTool> tools() {
        return KafkaTool.all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "kafka-topics", "kafka-topics.sh"})
    void isFoundUnderEachOfItsNames(String name) {
        assertThat(KafkaTool.named(name))
                .hasValueSatisfying(tool -> assertThat(tool.name()).isEqualTo("topics"));
    }

    @Test
    void getsTheAddressWhereItTakesOne() {
        assertThat(withAddress("topics", "--list")).containsExactly("--bootstrap-server", "localhost:1", "--list");
        assertThat(withAddress("cluster", "cluster-id"))
                .containsExactly("cluster-id", "--bootstrap-server", "localhost:1");
    }

    @Test
    void lacksTheAddressOnlyWhereItNeedsOneAndNoneIsGiven() {
        assertThat(lacksAddress("topics", "--list")).isTrue();
        assertThat(lacksAddress("topics", "--list", "--bootstrap-server=other:1"))
                .isFalse();
        assertThat(lacksAddress("topics", "--help")).isFalse();
        assertThat(lacksAddress("dump-log", "--files", "x")).isFalse();
    }

    private static List<String> withAddress(String tool, String... arguments) {
        return KafkaTool.named(tool).orElseThrow().withAddress(List.of(arguments), "localhost:1");
    }

    private static boolean lacksAddress(String tool, String... arguments) {
        return KafkaTool.named(tool).orElseThrow().lacksAddress(List.of(arguments));
    }
}
