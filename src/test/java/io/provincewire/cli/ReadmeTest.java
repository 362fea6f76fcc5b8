package io.provincewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.provincewire.stream.SettingsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents for users say is so. */
class ReadmeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theRecordShownIsWhatTheProgramGivesForTheArticleShown() throws IOException {
        String readme = read("README.md");
        String article =
                JSON.readTree(block(readme, "<!-- example in -->", "json")).toString();
        Call call = Call.with(article + "\n", "extract");
        assertThat(call.status()).isZero();
        assertThat(JSON.readTree(String.join("", call.out())))
                .isEqualTo(JSON.readTree(block(readme, "<!-- example out -->", "json")));
    }

    @Test
    void theTableOfSettingsIsThatOfTheJob() throws IOException {
        String readme = read("README.md");
        int start = readme.indexOf("<!-- settings -->") + "<!-- settings -->".length();
        assertThat(readme.substring(start, readme.indexOf("<!-- end of settings -->"))
                        .strip())
                .isEqualTo(SettingsTable.markdown().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md"})
    void everyCommandNamedExists(String document) throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher command = Pattern.compile("bin/provincewire ([a-z-]+)").matcher(read(document));
        while (command.find()) {
            named.add(command.group(1));
        }
        assertThat(Main.commands(Terminal.ofProcess()).getSubcommands().keySet())
                .containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "RATIONALE.md"})
    void everyFileLinkedIsThere(String document) throws IOException {
        Matcher link = Pattern.compile("]\\(([^):#]+)\\)").matcher(read(document));
        while (link.find()) {
            assertThat(Path.of(link.group(1))).exists();
        }
    }

    private static String read(String document) throws IOException {
        return Files.readString(Path.of(document));
    }

    /** The first fenced block of {@code language} behind {@code mark}. */
    private static String block(String text, String mark, String language) {
        assertThat(text).contains(mark);
        String fence = "```" + language + "\n";
        int start = text.indexOf(fence, text.indexOf(mark)) + fence.length();
        return text.substring(start, text.indexOf("\n```", start));
    }
}
