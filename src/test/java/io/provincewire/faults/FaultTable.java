package io.provincewire.faults;

import java.util.ArrayList;
import java.util.List;

/** The rows of one run of the suite, as Markdown. */
final class FaultTable {
    private final List<String> rows = new ArrayList<>();

    void add(String fault, Ledger ledger, Verdict verdict, boolean isGapTold, long catchUpMillis) {
        String row = "| " + fault + " | " + ledger.events().size() + " | "
                + verdict.lost().size() + " | " + verdict.twice().size() + " | "
                + verdict.letters().size() + "/" + ledger.poison().size() + " | "
                + (isGapTold ? verdict.longestGapMillis() + " ms" : "–") + " | " + catchUpMillis + " ms |";
        rows.add(row);
        // Seen at once, should the suite be stopped before its end.
        System.out.println(row);
    }

    @Override
    public String toString() {
        return "| fault | in | lost | twice | dead letters got/expected | longest output gap | time to catch up |\n"
                + "| --- | --- | --- | --- | --- | --- | --- |\n" + String.join("\n", rows) + "\n";
    }
}
