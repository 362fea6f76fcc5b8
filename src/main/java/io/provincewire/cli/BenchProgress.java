package io.provincewire.cli;

import io.provincewire.bench.Watcher;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows what the benchmark does: a bar for each task on a terminal, a line for each elsewhere. */
final class BenchProgress implements Watcher, AutoCloseable {
    private static final int WIDTH = 100;

    private final Terminal terminal;
    private String task = "";
    private @Nullable ProgressBar bar;

    BenchProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void progress(String name, long done, long all) {
        if (!name.equals(task)) {
            close();
            task = name;
            begin(name, all);
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private void begin(String name, long all) {
        if (!terminal.interactive()) {
            terminal.note(name);
            return;
        }
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.ASCII)
                .setMaxRenderedLength(WIDTH)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), WIDTH))
                .build();
    }
}
