package io.provincewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                        | provincewire: which command
                    nonsense                  | provincewire: Unmatched argument
                    extract --nonsense        | provincewire extract: Unknown option: '--nonsense'
                    extract --indicators      | provincewire extract: Missing required parameter
                    kafka                     | provincewire kafka: Missing required parameter: 'TOOL'
                    kafka nonsense            | provincewire kafka: no tool nonsense; there are acls
                    """)
    void wrongUseGivesOneLineAndStatusTwo(String arguments, String beginning) {
        Call call = Call.of(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).singleElement().asString().startsWith(beginning);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItself(String command) {
        Call call = Call.of(command, "--help");
        assertThat(call.status()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).first().asString().startsWith("Usage: provincewire " + command);
        assertThat(call.out()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void saysItsVersion() {
        assertThat(Call.of("--version").out()).first().asString().matches("provincewire \\d+\\.\\d+\\.\\d+.*");
    }

    static List<String> commands() {
        return Main.commands(Terminal.ofProcess()).getSubcommands().keySet().stream()
                .toList();
    }
}
