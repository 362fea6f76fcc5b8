package io.provincewire.cli;

import io.provincewire.enrich.ArticleEnricher;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
        name = "provincewire",
        description = "Reads live Vietnamese regional news from Kafka and writes indicators and places by province.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        sortOptions = false,
        footer = "%nprovincewire COMMAND --help tells more. Start with: provincewire demo")
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Main() {}

    /** Runs one command and ends with its status. */
    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        int status = commands(terminal).execute(args);
        System.exit(terminal.out().checkError() && status == ExitStatus.OK ? ExitStatus.CLOSED_OUTPUT : status);
    }

    /** All commands. */
    static CommandLine commands(Terminal terminal) {
        Errors errors = new Errors(terminal);
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new RunCommand())
                .addSubcommand(new TopicsCommand(terminal))
                .addSubcommand(new ExtractCommand(terminal, ArticleEnricher::load))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new PublishCommand(terminal))
                .addSubcommand(new TailCommand(terminal))
                .addSubcommand(new DeadLettersCommand(terminal))
                .addSubcommand(new ResetCommand(terminal))
                .addSubcommand(new FeedsCommand(terminal))
                .addSubcommand(new GazetteerCommand(terminal))
                .addSubcommand(new BenchCommand(terminal))
                .addSubcommand(new ConsoleCommand(terminal))
                .addSubcommand(passingItsArgumentsOn(new KafkaCommand()));
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.interactive() ? Ansi.AUTO : Ansi.OFF))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    private static CommandLine passingItsArgumentsOn(Object command) {
        return new CommandLine(command).setStopAtPositional(true);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
