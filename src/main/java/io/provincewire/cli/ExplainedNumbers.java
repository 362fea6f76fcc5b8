package io.provincewire.cli;

import io.provincewire.indicator.PassageExplanation;
import io.provincewire.indicator.join.Decision;
import io.provincewire.indicator.quantity.NotQuantity;
import io.provincewire.indicator.quantity.NumberReading;
import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Passage;
import io.provincewire.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines for a person that say what was made of each number of a text and why. */
final class ExplainedNumbers {
    private static final int BEFORE = 60;
    private static final int BEHIND = 30;

    private ExplainedNumbers() {}

    static List<String> lines(PassageExplanation explained) {
        List<String> lines = new ArrayList<>();
        int next = 0;
        for (NumberReading number : explained.numbers()) {
            lines.add("");
            lines.add(quoted(explained.passage(), number.span()));
            if (number instanceof NotQuantity none) {
                lines.add("  no quantity: " + name(none.reason()));
            } else if (number instanceof Quantity quantity) {
                lines.addAll(decided(
                        explained.passage(), quantity, explained.decisions().get(next++)));
            }
        }
        return lines;
    }

    private static List<String> decided(Passage passage, Quantity quantity, Decision decision) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + amount(quantity) + ": " + decision.role() + " of " + decision.code());
        Span of = decision.of();
        if (of != null) {
            lines.add("  belongs to \"" + passage.text(of.start(), of.end()) + "\"");
        }
        String cue = decision.cue().isEmpty() ? "" : ": \"" + decision.cue() + "\"";
        lines.add(String.format(Locale.ROOT, "  why: %s%s; score %.1f", decision.how(), cue, decision.score()));
        lines.add("  right before it: " + decision.lead() + "; behind it: " + decision.tail());
        decision.reasons().forEach(reason -> lines.add("  " + reason));
        return lines;
    }

    private static String amount(Quantity quantity) {
        StringBuilder amount = new StringBuilder(plain(quantity.value()));
        Double upper = quantity.upper();
        amount.append(upper == null ? "" : " to " + plain(upper));
        Double total = quantity.ofTotal();
        amount.append(total == null ? "" : " of " + plain(total));
        amount.append(' ').append(quantity.unit()).append(", ").append(name(quantity.approx()));
        quantity.hints().all().forEach(hint -> amount.append(", ").append(name(hint)));
        return amount.toString();
    }

    private static String plain(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String quoted(Passage passage, Span span) {
        String text = passage.text();
        int from = Math.max(0, span.start() - BEFORE);
        int to = Math.min(text.length(), span.end() + BEHIND);
        String before = text.substring(from, span.start());
        String quote = (from > 0 ? "…" : "") + before + "[" + text.substring(span.start(), span.end()) + "]"
                + text.substring(span.end(), to) + (to < text.length() ? "…" : "");
        return quote.replace('\n', ' ');
    }
}
