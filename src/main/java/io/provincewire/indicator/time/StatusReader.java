package io.provincewire.indicator.time;

import io.provincewire.avro.Status;
import io.provincewire.indicator.lexicon.Endings;
import io.provincewire.indicator.lexicon.PhraseLists;
import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Tells of each figure whether it happened, is an estimate or an aim, by the words before it in its sentence and by the
 * list of aims that it stands in. Safe for use by several threads.
 */
public final class StatusReader {
    private static final int FARTHEST_BEHIND = 10;

    private final Phrases<String> cues;
    private final Phrases<String> behind;
    private final Endings<String> until;
    private final int semicolon;

    /** Adds its words to {@code vocabulary}, which the texts must be read with. */
    public StatusReader(Vocabulary.Builder vocabulary) {
        PhraseLists words = PhraseLists.load(StatusReader.class, "status.txt");
        cues = words.phrases(vocabulary, "aim", "aim here", "plan", "estimate", "done", "none", "estimate none");
        behind = words.phrases(vocabulary, "behind");
        until = words.endings(vocabulary, List.of("until"), Function.identity());
        semicolon = vocabulary.add(";");
    }

    /** The status of each of {@code quantities}, which are those of {@code passage} in their order. */
    public Status[] read(Passage passage, List<Quantity> quantities, Timeline timeline) {
        Status[] statuses = new Status[quantities.size()];
        Walk walk = new Walk(passage, timeline);
        int next = 0;
        for (int sentence = 0; sentence < passage.sentences(); sentence++) {
            next = walk.sentence(sentence, quantities, next, statuses);
        }
        return statuses;
    }

    /** Goes over the sentences of one passage, with what is carried from one to the next. */
    private final class Walk {
        private final Passage passage;
        private final Tokens tokens;
        private final Timeline timeline;
        /** Whether the sentence stands in a list of aims. */
        private boolean aims;

        Walk(Passage passage, Timeline timeline) {
            this.passage = passage;
            this.tokens = passage.tokens();
            this.timeline = timeline;
        }

        int sentence(int sentence, List<Quantity> quantities, int next, Status[] statuses) {
            int end = passage.sentenceEnd(sentence);
            Status status = aims ? Status.TARGET : Status.ACTUAL;
            boolean aimed = aims;
            boolean carried = aims;
            int quantity = next;
            for (int i = passage.sentenceStart(sentence); i < end; ) {
                if (quantity < quantities.size() && quantities.get(quantity).firstToken() == i) {
                    statuses[quantity] = status(quantities.get(quantity), status, sentence, end);
                    i = quantities.get(quantity++).lastToken() + 1;
                    continue;
                }
                if (tokens.id(i) == semicolon && (status == Status.ESTIMATE || !aimed)) {
                    status = aimed ? Status.TARGET : Status.ACTUAL;
                }
                Phrases.Match<String> cue = cues.longest(tokens, i);
                if (cue == null) {
                    i++;
                    continue;
                }
                switch (cue.value()) {
                    case "aim" -> {
                        status = Status.TARGET;
                        aimed = true;
                        carried = true;
                    }
                    case "aim here" -> {
                        status = Status.TARGET;
                        aimed = true;
                    }
                    case "plan" -> status = Status.TARGET;
                    case "estimate" -> status = Status.ESTIMATE;
                    case "done" -> {
                        status = Status.ACTUAL;
                        aimed = false;
                        carried = false;
                    }
                    default -> {}
                }
                i += cue.tokens();
            }
            aims = carried;
            return quantity;
        }

        private Status status(Quantity quantity, Status before, int sentence, int end) {
            if (before != Status.ACTUAL) {
                return before;
            }
            if (isPlannedBehind(quantity, end) || isYetToCome(quantity, sentence)) {
                return Status.TARGET;
            }
            return before;
        }

        private boolean isPlannedBehind(Quantity quantity, int end) {
            int farthest = Math.min(end, quantity.lastToken() + 1 + FARTHEST_BEHIND);
            for (int i = quantity.lastToken() + 1; i < farthest && tokens.isWord(i); i++) {
                if (behind.longest(tokens, i) != null) {
                    return true;
                }
            }
            return false;
        }

        /** Its period lies ahead, or the sentence looks to a year that does. */
        private boolean isYetToCome(Quantity quantity, int sentence) {
            Held held = timeline.periodFor(quantity);
            LocalDate published = timeline.anchor().published();
            if (published != null && held != null && held.period().start().isAfter(published)) {
                return true;
            }
            Integer now = timeline.anchor().year();
            if (now == null) {
                return false;
            }
            for (TimeExpression expression : timeline.expressions(passage)) {
                if (expression.first() >= quantity.firstToken()) {
                    break;
                }
                if (expression.first() >= passage.sentenceStart(sentence) && isUntil(expression, now, sentence)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isUntil(TimeExpression expression, int now, int sentence) {
            Period period = expression.period();
            if (period == null || period.end().getYear() <= now || expression.kind() == TimeExpression.Kind.SPAN) {
                return false;
            }
            // đến năm 2030: the word for the year is part of the expression.
            int first = expression.first();
            return until.longest(tokens, first, passage.sentenceStart(sentence)) != null
                    || until.longest(tokens, first - 1, passage.sentenceStart(sentence)) != null;
        }
    }
}
