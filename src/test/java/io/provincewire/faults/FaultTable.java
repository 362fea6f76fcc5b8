package io.provincewire.faults;

import java.util.ArrayList;
import java.util.List;

/** The rows of one run of the suite, as Markdown. */
final class FaultTable {
    private final List<String> rows = new ArrayList<>();

    void add(String fault, Ledger ledger, Verdict verdict, boolean isGapTold, long catchUpMillis) {
        rows.add("| " + fault + " | " + ledger.events().size() + " | "
                + verdict.lost().size() + " | " + verdict.twice().size() + " | "
                + verdict.letters().size() + "/" + ledger.poison().size() + " | "
                + (isGapTold ? verdict.longestGapMillis() + " ms" : "–") + " | " + catchUpMillis + " ms |");
    }

    @Override
    public String toString() {
        return "| fault | in | lost | twice | dead letters got/expected | longest output gap | time to catch up |\n"
                + "| --- | --- | --- | --- | --- | --- | --- |\n" + String.join("\n", rows) + "\n";
    }
}
