package io.provincewire.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An event is one line of the log, in both forms, even where its message would start another. */
class LogFormatTest {

    @Test
    void writesOneLineAnEvent() throws Exception {
        List<String> lines = log("line");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains(" INFO ", "event=first name=\"Nghệ An\\r\\n2026 FORGED\"");
        assertThat(lines.get(1))
                .contains(" WARN ", "event=second", "IllegalStateException: out of\\nplace\\n", "at io.provincewire");
    }

    @Test
    void writesOneObjectAnEvent() throws Exception {
        List<String> lines = log("json");

        assertThat(lines).hasSize(2);
        JsonNode first = JsonMapper.builder().build().readTree(lines.get(0));
        assertThat(first.get("message").asText()).isEqualTo("event=first name=\"Nghệ An\r\n2026 FORGED\"");
        assertThat(first.get("exception").asText()).isEmpty();
        JsonNode second = JsonMapper.builder().build().readTree(lines.get(1));
        assertThat(second.get("level").asText()).isEqualTo("WARN");
        assertThat(second.get("exception").asText()).contains("IllegalStateException: out of", "\tat ");
    }

    private static List<String> log(String format) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlog.format=" + format,
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Events.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    /** Logs in a process of its own, as the program does. */
    static final class Events {
        private static final Logger LOG = LoggerFactory.getLogger(Events.class);

        private Events() {}

        public static void main(String[] args) {
            LOG.info("event=first name=\"{}\"", "Nghệ An\r\n2026 FORGED");
            LOG.warn("event=second", new IllegalStateException("out of\nplace"));
        }
    }
}
