package io.provincewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExtractCommandTest {

    @Test
    void answersEachLineInOrderAndPassesOverBlankOnes() throws IOException {
        Call call = Call.with("""
                {"article_id": "một", "title": "Lúa đông xuân ở huyện Yên Thành"}

                {"article_id": "hai", "title": "Đàn bò"}\r
                {"article_id": "ba", "body": "không có dòng mới ở cuối"}""", "extract");
        assertThat(call.err()).isEmpty();
        assertThat(call.status()).isZero();
        assertThat(call.out())
                .extracting(line -> json(line).get("article_id").asText())
                .containsExactly("một", "hai", "ba");
        assertThat(json(call.out().get(0)).get("title").asText()).isEqualTo("Lúa đông xuân ở huyện Yên Thành");
    }

    @Test
    void saysWhichLinesAreBadAndAnswersTheOthers() {
        Call call = Call.with("""
                {"article_id": "1", "title": "Lúa"}
                {"article_id": "2", "title":
                {"article_id": 3, "title": "Lúa"}

                {"title": "Lúa"}
                {"article_id": "6"}
                {"article_id": "7", "title": "Lúa"}
                """, "extract");
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.out()).hasSize(2);
        assertThat(call.err())
                .satisfiesExactly(
                        error -> assertThat(error).startsWith("line 2: invalid-json: "),
                        error -> assertThat(error)
                                .startsWith("line 3: wrong-type: ")
                                .contains("article_id"),
                        error -> assertThat(error).startsWith("line 5: no-identity: "),
                        error -> assertThat(error).startsWith("line 6: no-text: "));
    }

    @Test
    void refusesALineThatIsNotUtf8AndReadsTheNext() throws IOException {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes("{\"article_id\": \"1\", \"title\": \"L\u00faa\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        input.writeBytes("{\"article_id\": \"2\", \"title\": \"Lúa\"}\n".getBytes(StandardCharsets.UTF_8));
        Call call = Call.with(new ByteArrayInputStream(input.toByteArray()), "extract");
        assertThat(call.err()).singleElement().asString().startsWith("line 1: invalid-utf8: ");
        assertThat(call.out()).singleElement().asString().contains("\"2\"");
    }

    @Test
    void endsQuietlyWhenNobodyReadsItsOutput() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(
                        "{\"article_id\": \"1\", \"title\": \"Lúa\"}\n".getBytes(StandardCharsets.UTF_8)),
                new PrintStream(new Closed(), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        assertThat(Main.commands(terminal).execute("extract")).isEqualTo(141);
        assertThat(err.size()).isZero();
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    /** A pipe whose reader is gone. */
    private static final class Closed extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }
    }
}
