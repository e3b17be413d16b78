package org.onrecord.terminal;

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

/// Shows a progress bar on standard error, if that is a terminal and results do not appear in between.
/// Otherwise shows nothing.
public final class Progress implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001B[2K";
    private static final int LEFT_FREE = 2;
    private static final long UNKNOWN = -1;

    private static final long MEBIBYTE = 1 << 20;

    private final Environment environment;
    private final Line line;
    private final @Nullable ProgressBar bar;
    private final @Nullable LongSupplier bytes;
    private final AtomicLong stories = new AtomicLong();

    /// Counts stories whose results are printed one by one. There is no bar if the results go to the
    /// terminal, where they show the progress themselves.
    public Progress(Environment environment) {
        this(environment, !environment.terminal().out() ? builder("Reading", " stories", UNKNOWN) : null, null);
    }

    private Progress(Environment environment, @Nullable ProgressBarBuilder builder, @Nullable LongSupplier bytes) {
        this.environment = environment;
        this.bytes = bytes;
        this.line = new Line(environment.err(), environment.terminal().width() - LEFT_FREE);
        this.bar = builder != null && environment.terminal().err()
                ? builder.setConsumer(line).build()
                : null;
    }

    /// Counts stories whose results are printed one by one. For large files, shows the progress in bytes.
    ///
    /// @param size the number of bytes to read, or -1 if it is not known
    /// @param bytes returns the number of bytes read so far
    public static Progress reading(Environment environment, long size, LongSupplier bytes) {
        if (size < MEBIBYTE || environment.terminal().out()) {
            return new Progress(environment);
        }
        return new Progress(environment, builder("Reading", " MiB", size).setUnit(" MiB", MEBIBYTE), bytes);
    }

    /// Counts up to `most`, in work whose result is printed after the bar is closed.
    ///
    /// @param task the work: `Checking`
    /// @param unit what is counted, after a blank: ` entries`
    public static Progress counting(Environment environment, String task, String unit, long most) {
        return new Progress(environment, builder(task, unit, most), null);
    }

    private static ProgressBarBuilder builder(String task, String unit, long most) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(most)
                .setUnit(unit, 1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    }

    /// Counts one story.
    public void step() {
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

    /// Shows `count` as the number done so far.
    public void stepTo(long count) {
        if (bar != null) {
            bar.stepTo(count);
        }
    }

    /// Prints one line in place of the bar, which then moves below it.
    public void say(String line) {
        if (bar != null) {
            environment.err().print(CLEAR_LINE);
        }
        environment.say(line);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            // The bar draws and clears its line in a thread of its own, and keeps to itself if that fails.
            line.close();
        }
    }

    /// The terminal's last line, which shows the bar until it is closed and is then cleared. Ignores the bar
    /// if it is drawn again after that.
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
            if (!isClosed) {
                isClosed = true;
                err.print(CLEAR_LINE);
                err.flush();
            }
        }
    }
}
