package org.onrecord.cli;

import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A bar on standard error that counts, where that is a terminal and the results do not come in between;
/// else nothing.
final class Progress implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001B[2K";
    private static final int LEFT_FREE = 2;
    private static final long UNKNOWN = -1;

    private static final long MEBIBYTE = 1 << 20;

    private final Surroundings surroundings;
    private final @Nullable ProgressBar bar;
    private final @Nullable LongSupplier bytes;
    private final AtomicLong stories = new AtomicLong();

    /// Counts stories whose results are printed one by one: where they go to the terminal, they show how
    /// far it is.
    Progress(Surroundings surroundings) {
        this(
                surroundings,
                !surroundings.terminal().out() ? builder(surroundings, "Reading", " stories", UNKNOWN) : null,
                null);
    }

    private Progress(Surroundings surroundings, @Nullable ProgressBarBuilder builder, @Nullable LongSupplier bytes) {
        this.surroundings = surroundings;
        this.bytes = bytes;
        this.bar = builder != null && surroundings.terminal().err() ? builder.build() : null;
    }

    /// Counts stories whose results are printed one by one; where they come from large files, by how much of these was
    /// read.
    ///
    /// @param size how many bytes there are to be read, or -1 where that is not known
    /// @param bytes tells how many were read
    static Progress reading(Surroundings surroundings, long size, LongSupplier bytes) {
        if (size < MEBIBYTE || surroundings.terminal().out()) {
            return new Progress(surroundings);
        }
        return new Progress(
                surroundings, builder(surroundings, "Reading", " MiB", size).setUnit(" MiB", MEBIBYTE), bytes);
    }

    /// Counts up to `most`, in work whose result comes when the bar is gone.
    ///
    /// @param task what is done: `Checking`
    /// @param unit what is counted, with a blank before it
    static Progress counting(Surroundings surroundings, String task, String unit, long most) {
        return new Progress(surroundings, builder(surroundings, task, unit, most), null);
    }

    private static ProgressBarBuilder builder(Surroundings surroundings, String task, String unit, long most) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(most)
                .setUnit(unit, 1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .setConsumer(
                        new Line(surroundings.err(), surroundings.terminal().width() - LEFT_FREE))
                .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    }

    /// Counts one story.
    void step() {
        if (bar == null) {
            return;
        }
        if (bytes == null) {
            bar.step();
        } else {
            bar.setExtraMessage("  " + Plural.of(stories.incrementAndGet(), "story", "stories"));
            bar.stepTo(bytes.getAsLong());
        }
    }

    /// Shows how many were counted in all.
    void stepTo(long count) {
        if (bar != null) {
            bar.stepTo(count);
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

    /// The terminal's last line, which the bar has while it runs and leaves empty. The bar may be drawn
    /// once more when it was closed already.
    private static final class Line implements ProgressBarConsumer {
        private final PrintStream err;
        private final int width;
        private boolean isClosed;

        Line(PrintStream err, int width) {
            this.err = err;
            this.width = width;
        }

        @Override
        public int getMaxRenderedLength() {
            return width;
        }

        @Override
        public synchronized void accept(String bar) {
            if (!isClosed) {
                err.print("\r" + bar);
            }
        }

        @Override
        public synchronized void close() {
            isClosed = true;
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
