package io.provincewire.cli;

import io.provincewire.local.LocalStartException;
import io.provincewire.stream.NotReadyException;
import io.provincewire.stream.registry.RegistryAwayException;
import io.provincewire.stream.registry.RegistryRefusedException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in one line what went wrong, and in a stack trace only what nobody expected. */
record Errors(Terminal terminal) implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException error, String[] args) {
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        terminal.note(command + ": " + oneLine(error) + " (see " + command + " --help)");
        return ExitStatus.USAGE;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        Throwable cause = cause(error);
        if (cause instanceof Terminal.ClosedOutputException) {
            return ExitStatus.CLOSED_OUTPUT;
        }
        String name = command.getCommandSpec().qualifiedName();
        if (!isExpected(cause)) {
            cause.printStackTrace(terminal.err());
        }
        terminal.note(name + ": " + oneLine(cause));
        return exitStatus(cause);
    }

    private static boolean isExpected(Throwable cause) {
        return cause instanceof CommandException
                || cause instanceof LocalStartException
                || cause instanceof NotReadyException
                || cause instanceof RegistryAwayException
                || cause instanceof RegistryRefusedException
                || cause instanceof KafkaException;
    }

    private static int exitStatus(Throwable cause) {
        if (cause instanceof CommandException command) {
            return command.exitStatus();
        }
        return cause instanceof ConfigException ? ExitStatus.USAGE : ExitStatus.FAILED;
    }

    private static Throwable cause(Throwable error) {
        boolean wrapped = error instanceof ExecutionException || error instanceof CompletionException;
        return wrapped && error.getCause() != null ? cause(error.getCause()) : error;
    }

    private static String oneLine(Throwable error) {
        String message = error.getMessage();
        return message == null
                ? error.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
