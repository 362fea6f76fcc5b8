package io.provincewire.cli;

/** What a command tells the shell. */
final class ExitStatus {
    static final int OK = 0;
    /** Something that was asked for did not come about. */
    static final int FAILED = 1;
    /** The command was called wrongly; nothing was done. */
    static final int USAGE = 2;
    /** Nobody read the output any more: what a program killed by SIGPIPE gives. */
    static final int CLOSED_OUTPUT = 128 + 13;

    private ExitStatus() {}
}
