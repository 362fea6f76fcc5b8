package io.provincewire.cli;

import io.provincewire.avro.ContentType;
import io.provincewire.avro.RawArticle;
import io.provincewire.record.InvalidArticleException;
import io.provincewire.record.RawArticleJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads articles from one file or from standard input. */
sealed interface ArticleInput {

    /** Where articles and refusals go. */
    interface Receiver {
        /** An article; {@code where} names its place for a person. */
        void article(String where, RawArticle article);

        /** What is none. */
        void refused(String where, String code, String why);
    }

    /** Reads {@code in} to its end. */
    void read(InputStream in, Receiver receiver) throws IOException;

    /** How {@code file} is read: one article a line for {@code .json*} and {@code .ndjson}, else one article. */
    static ArticleInput of(Path file) {
        String name = file.getFileName().toString();
        if (name.matches("(?i).*\\.(jsonl?|ndjson)")) {
            return new JsonLines(name);
        }
        ContentType type = name.matches("(?i).*\\.html?") ? ContentType.HTML : ContentType.TEXT;
        return new WholeText(name.replaceFirst("\\.[^.]*$", ""), type);
    }

    /** One article a line, JSON with the fields of RawArticle. */
    record JsonLines(String name) implements ArticleInput {
        private static final int LONGEST_LINE = 64 << 20;

        @Override
        public void read(InputStream in, Receiver receiver) throws IOException {
            RawArticleJson reader = new RawArticleJson();
            Lines lines = new Lines(in, LONGEST_LINE);
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                String where = name + " line " + line.number();
                try {
                    receiver.article(where, reader.read(line.bytes()));
                } catch (InvalidArticleException e) {
                    receiver.refused(where, e.code(), String.valueOf(e.getMessage()));
                }
            }
        }
    }

    /** The whole input is the body of one article. */
    record WholeText(String articleId, ContentType type) implements ArticleInput {

        @Override
        public void read(InputStream in, Receiver receiver) throws IOException {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(in.readAllBytes()))
                        .toString();
                receiver.article(
                        articleId,
                        RawArticle.newBuilder()
                                .setArticleId(articleId)
                                .setBody(text)
                                .setContentType(type)
                                .build());
            } catch (CharacterCodingException e) {
                receiver.refused(articleId, "invalid-utf8", "not UTF-8");
            }
        }
    }
}
