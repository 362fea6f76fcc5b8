package io.provincewire.cli;

import io.provincewire.place.GazetteerListing;
import io.provincewire.place.gazetteer.Gazetteer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks a name up in the gazetteer. */
@Command(
        name = "gazetteer",
        description = {
            "Prints every administrative unit of a name, before and since July 2025: its code, what it lies in, its dates, "
                    + "the province of today, and the units of today that took it over. The exit status is 1 where there is none."
        })
final class GazetteerCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description =
                    "Name in any spelling, with or without its type: \"Quế Phong\", \"huyện Kì Sơn\", \"Quận 1\".")
    private List<String> name = List.of();

    private final Terminal terminal;

    GazetteerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String wanted = String.join(" ", name);
        List<String> lines = new GazetteerListing(Gazetteer.load()).of(wanted);
        if (lines.isEmpty()) {
            terminal.note("no unit is called " + wanted + "; names need their diacritics");
            return ExitStatus.FAILED;
        }
        lines.forEach(terminal::line);
        return ExitStatus.OK;
    }
}
