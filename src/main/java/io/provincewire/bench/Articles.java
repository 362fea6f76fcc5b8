package io.provincewire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.provincewire.avro.RawArticle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes articles to measure with: sentences of our own about varied places with varied numbers. The same seed and number
 * give the same article on every machine. One in twenty speaks of three provinces; most lie on the old map, as most
 * archives do. Safe for use by several threads.
 */
public final class Articles {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    /** Each twentieth article speaks of three places. */
    private static final int WIDE = 20;

    private static final int SENTENCES_A_PARAGRAPH = 3;
    private static final int DAYS_OF_OLD_MAP = 1200;
    private static final int DAYS_OF_NEW_MAP = 300;

    private enum Kind {
        TITLE,
        FIGURE,
        PLAIN
    }

    private final long seed;
    private final Map<Kind, List<SentencePattern>> sentences = new EnumMap<>(Kind.class);
    private final List<MadePlace> oldPlaces = new ArrayList<>();
    private final List<MadePlace> newPlaces = new ArrayList<>();

    public Articles(long seed) {
        this.seed = seed;
        for (String[] row : rows("sentences.txt")) {
            sentences
                    .computeIfAbsent(Kind.valueOf(row[0].toUpperCase(Locale.ROOT)), kind -> new ArrayList<>())
                    .add(new SentencePattern(row[1]));
        }
        for (String[] row : rows("places.txt")) {
            boolean old = row[0].equals("old");
            (old ? oldPlaces : newPlaces).add(new MadePlace(old, row[1], row[2]));
        }
    }

    /**
     * Article {@code number}.
     *
     * @param bytes about how long title, summary and body are together, in UTF-8; up to some 400 there is no body
     */
    public RawArticle article(long number, int bytes) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        List<MadePlace> places = places(number, random);
        LocalDate day = day(places.get(0), random);
        Writer writer = new Writer(random, places, day.getYear());
        String title = writer.sentence(Kind.TITLE);
        String summary = writer.sentence(Kind.FIGURE);
        int rest = bytes - title.getBytes(UTF_8).length - summary.getBytes(UTF_8).length;
        return RawArticle.newBuilder()
                .setArticleId("bench-" + seed + "-" + number)
                .setSource("bao.example")
                .setTitle(title)
                .setSummary(summary)
                .setBody(rest < 100 ? null : writer.body(rest))
                .setPublishedAt(noon(day))
                .build();
    }

    private List<MadePlace> places(long number, SplittableRandom random) {
        List<MadePlace> map = random.nextInt(5) == 0 ? newPlaces : oldPlaces;
        List<MadePlace> chosen = new ArrayList<>();
        for (int i = 0; i < (number % WIDE == 0 ? 3 : 1); i++) {
            chosen.add(map.get(random.nextInt(map.size())));
        }
        return chosen;
    }

    private static LocalDate day(MadePlace place, SplittableRandom random) {
        return place.old()
                ? LocalDate.of(2025, 6, 30).minusDays(random.nextInt(DAYS_OF_OLD_MAP))
                : LocalDate.of(2025, 7, 2).plusDays(random.nextInt(DAYS_OF_NEW_MAP));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(VIETNAM).toInstant();
    }

    private static List<String[]> rows(String resource) {
        try (InputStream in = Articles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the build");
            }
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one article. */
    private final class Writer {
        private final SplittableRandom random;
        private final List<MadePlace> places;
        private final int year;
        private int next;

        Writer(SplittableRandom random, List<MadePlace> places, int year) {
            this.random = random;
            this.places = places;
            this.year = year;
        }

        String sentence(Kind kind) {
            List<SentencePattern> patterns = sentences.getOrDefault(kind, List.of());
            MadePlace place = places.get(next++ % places.size());
            return patterns.get(random.nextInt(patterns.size())).fillAtStart(place, year, random);
        }

        String body(int bytes) {
            StringBuilder body = new StringBuilder();
            int written = 0;
            for (int i = 0; written < bytes; i++) {
                String sentence = sentence(random.nextBoolean() ? Kind.FIGURE : Kind.PLAIN);
                body.append(sentence).append(i % SENTENCES_A_PARAGRAPH == SENTENCES_A_PARAGRAPH - 1 ? '\n' : ' ');
                written += sentence.getBytes(UTF_8).length + 1;
            }
            return body.toString();
        }
    }
}
