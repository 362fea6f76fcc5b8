package io.provincewire.cli;

/** Ends a command with one line for the user. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitStatus;

    private CommandException(int exitStatus, String message) {
        super(message);
        this.exitStatus = exitStatus;
    }

    /** It was called rightly but could not be done. */
    static CommandException failed(String message) {
        return new CommandException(ExitStatus.FAILED, message);
    }

    /** It was called wrongly. */
    static CommandException usage(String message) {
        return new CommandException(ExitStatus.USAGE, message);
    }

    int exitStatus() {
        return exitStatus;
    }
}
