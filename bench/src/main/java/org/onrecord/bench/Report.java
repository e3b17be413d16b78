package org.onrecord.bench;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Prints the results of a measurement, line by line as it runs.
final class Report {
    private final PrintWriter out;

    private Report(PrintWriter out) {
        this.out = out;
    }

    /// Creates a report that writes to the output of a command.
    static Report to(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("the command line has not been parsed");
        }
        return new Report(spec.commandLine().getOut());
    }

    void line(String words) {
        out.println(words);
        out.flush();
    }
}
