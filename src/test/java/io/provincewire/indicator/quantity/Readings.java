package io.provincewire.indicator.quantity;

import io.provincewire.avro.Approx;
import io.provincewire.text.DocumentReader;
import io.provincewire.text.Passage;
import io.provincewire.text.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads texts with one reader for all tests of the room, and writes what was read in the notation of its tables. */
final class Readings {
    private static final Vocabulary.Builder WORDS = new Vocabulary.Builder();
    private static final QuantityReader READER = new QuantityReader(WORDS);
    private static final DocumentReader DOCUMENTS = new DocumentReader(WORDS.build());

    private Readings() {}

    /** The passage that {@code text} is; null where nothing of it is left. */
    static @Nullable Passage passage(String text) {
        List<Passage> passages = DOCUMENTS
                .read(new DocumentReader.Source(null, null, text, false), null, null, null)
                .passages();
        return passages.isEmpty() ? null : passages.get(0);
    }

    static List<NumberReading> of(String text) {
        Passage passage = passage(text);
        return passage == null ? List.of() : READER.read(passage);
    }

    static List<Quantity> quantities(String text) {
        return of(text).stream().flatMap(Readings::quantity).toList();
    }

    private static Stream<Quantity> quantity(NumberReading reading) {
        return reading instanceof Quantity quantity ? Stream.of(quantity) : Stream.empty();
    }

    /** {@code 14..17 criterion/commune ABOUT}, quantities separated by semicolons. */
    static String written(List<Quantity> quantities) {
        return quantities.stream().map(Readings::written).collect(Collectors.joining("; "));
    }

    private static String written(Quantity quantity) {
        StringBuilder written = new StringBuilder(number(quantity.value()));
        Double upper = quantity.upper();
        if (upper != null) {
            written.append("..").append(number(upper));
        }
        Double total = quantity.ofTotal();
        if (total != null) {
            written.append('/').append(number(total));
        }
        written.append(' ').append(quantity.unit());
        return quantity.approx() == Approx.EXACT
                ? written.toString()
                : written.append(' ').append(quantity.approx()).toString();
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
