package io.provincewire.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads and writes. Text is UTF-8 whatever the locale says. Lines end with a single line feed.
 *
 * @param in standard input
 * @param out standard output: results and nothing else
 * @param err standard error: progress and errors
 * @param interactive whether a person watches standard error, as the launcher found
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {

    /** The streams of this process. */
    static Terminal ofProcess() {
        return new Terminal(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                utf8(FileDescriptor.out, false),
                utf8(FileDescriptor.err, true),
                Boolean.getBoolean("provincewire.terminal"));
    }

    /**
     * Prints one line to the results and hands it over at once.
     *
     * @throws ClosedOutputException if nobody reads any more
     */
    void line(String text) {
        out.print(text + "\n");
        if (out.checkError()) {
            throw new ClosedOutputException();
        }
    }

    /** Prints one line of progress or an error at once. */
    void note(String text) {
        err.print(text + "\n");
        err.flush();
    }

    private static PrintStream utf8(FileDescriptor descriptor, boolean autoFlush) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), autoFlush, StandardCharsets.UTF_8);
    }

    /** The reader of standard output is gone, as after {@code | head -1}: no error, but nothing left to do. */
    static final class ClosedOutputException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
