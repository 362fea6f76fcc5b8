package io.provincewire.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes what a server sends. What is valid UTF-8 is UTF-8, whatever the header or the document claims: text of another
 * encoding hardly ever passes for it, and wrong claims are common.
 */
final class Charsets {
    private static final Pattern XML = Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})");
    private static final Pattern HTML = Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");
    private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]{1,40})");
    private static final int HEAD = 2048;

    private Charsets() {}

    /** The text of {@code bytes} without a byte order mark. */
    static String decode(byte[] bytes, @Nullable String contentType) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        return utf8(bytes)
                .orElseGet(() -> new String(bytes, claimed(bytes, contentType)))
                .replaceFirst("^\uFEFF", "");
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The document's own claim before the header's; UTF-8 with replacements where both are empty or wrong. */
    private static Charset claimed(byte[] bytes, @Nullable String contentType) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return named(XML, head)
                .or(() -> named(HTML, head))
                .or(() -> contentType == null ? Optional.empty() : named(HEADER, contentType))
                .orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(meant(matcher.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** What a label means to browsers (WHATWG, Encoding): old ones stand for what was really written under them. */
    private static Charset meant(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii", "x-cp1252" ->
                Charset.forName("windows-1252");
            case "x-cp1258" -> Charset.forName("windows-1258");
            case "utf-16", "utf-16le", "utf-16be", "unicode" -> StandardCharsets.UTF_8;
            default -> Charset.forName(label);
        };
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
