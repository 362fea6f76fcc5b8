package io.provincewire.cli;

import java.io.IOException;
import java.io.InputStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a file is read: a bar on a terminal; elsewhere, as in a log, nothing moves. */
final class Progress {
    private static final int WIDTH = 100;

    private Progress() {}

    /**
     * {@code in}, shown while it is read.
     *
     * @param bytes its size, -1 where unknown
     */
    static InputStream shown(Terminal terminal, String task, long bytes, InputStream in) throws IOException {
        if (!terminal.interactive()) {
            return in;
        }
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(bytes)
                .setUnit(" kB", 1000)
                .setStyle(ProgressBarStyle.ASCII)
                .setMaxRenderedLength(WIDTH)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), WIDTH));
        return ProgressBar.wrap(in, bar);
    }
}
