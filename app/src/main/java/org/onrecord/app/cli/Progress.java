package org.onrecord.app.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A bar on standard error that counts stories, where that is a terminal and the results go elsewhere; else nothing.
final class Progress implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001B[2K";
    private static final int LEFT_FREE = 2;

    private final Surroundings surroundings;
    private final @Nullable ProgressBar bar;

    Progress(Surroundings surroundings) {
        this.surroundings = surroundings;
        Terminal terminal = surroundings.terminal();
        this.bar = terminal.err() && !terminal.out() ? bar(surroundings) : null;
    }

    private static ProgressBar bar(Surroundings surroundings) {
        return new ProgressBarBuilder()
                .setTaskName("Reading")
                .setInitialMax(-1)
                .setUnit(" stories", 1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .setConsumer(
                        new Line(surroundings.err(), surroundings.terminal().width() - LEFT_FREE))
                .showSpeed()
                .build();
    }

    /// Counts one story.
    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    /// Says one line, in place of the bar, which then moves below it.
    void say(String line) {
        if (bar != null) {
            surroundings.err().print(CLEAR_LINE);
        }
        surroundings.say(line);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /// The terminal's last line, which the bar has while it runs and leaves empty.
    private record Line(PrintStream err, int width) implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return width;
        }

        @Override
        public void accept(String bar) {
            err.print("\r" + bar);
        }

        @Override
        public void close() {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
