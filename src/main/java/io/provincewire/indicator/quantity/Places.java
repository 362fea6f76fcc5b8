package io.provincewire.indicator.quantity;

import io.provincewire.indicator.quantity.Numeral.Form;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many digits of a number stand behind its decimal sign, where its form leaves that open: 1,234 and 1.234. */
final class Places {
    /** Units of which there are no parts, or of which nobody writes thousandths. */
    private static final Set<String> WHOLE = Set.of(
            "person",
            "household",
            "house",
            "commune",
            "district",
            "province",
            "village",
            "school",
            "enterprise",
            "project",
            "product",
            "visit",
            "case",
            "head",
            "bed",
            "organisation",
            "cooperative",
            "VND",
            "VND/kg",
            "VND/t",
            "USD",
            "VND/person/year",
            "VND/person/month",
            "USD/person/year");
    /** Units in which a thousand is out of reach. */
    private static final Set<String> SMALL = Set.of("%", "pp", "t/ha", "criterion", "criterion/commune", "bed/10k");

    private final Passage passage;
    /** What {@link #convention} found, or null before it was asked. */
    private @Nullable Integer convention;

    /** The places of the numbers of {@code passage}; for one thread. */
    Places(Passage passage) {
        this.passage = passage;
    }

    /** The decimals of {@code numeral}, by the sense of {@code unit} and scale and by how the passage writes others. */
    int of(Numeral numeral, boolean scaled, String unit) {
        return switch (numeral.form()) {
            case COMMA_AND_THREE -> isThousand(numeral, scaled, unit) ? 0 : numeral.decimals();
            case DOT_AND_THREE -> SMALL.contains(unit) && numeral.mantissa() % 100 != 0 ? 3 : 0;
            default -> numeral.decimals();
        };
    }

    private boolean isThousand(Numeral numeral, boolean scaled, String unit) {
        if (SMALL.contains(unit)) {
            return false;
        }
        int habit = convention();
        if (habit != 0) {
            return habit > 0 || !scaled && WHOLE.contains(unit);
        }
        return !scaled && (WHOLE.contains(unit) || numeral.mantissa() % 10 == 0);
    }

    /** 1 where the passage writes thousands with commas and decimals with dots, -1 the other way round, 0 unknown. */
    private int convention() {
        Integer known = convention;
        if (known == null) {
            known = counted();
            convention = known;
        }
        return known;
    }

    private int counted() {
        Tokens tokens = passage.tokens();
        int votes = 0;
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.isNumber(i)) {
                continue;
            }
            Numeral numeral = Numerals.at(passage, i);
            if (numeral.last() > i) {
                char sign = passage.folded()[tokens.start(i + 1)];
                boolean decimal = numeral.form() == Form.DECIMAL;
                if (decimal || numeral.form() == Form.GROUPED) {
                    votes += decimal == (sign == '.') ? 1 : -1;
                }
                i = numeral.last();
            }
        }
        return Integer.signum(votes);
    }
}
