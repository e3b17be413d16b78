package org.onrecord.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.onrecord.app.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program's entry: `onrecord` and its commands.
@Command(
        name = "onrecord",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        description = "News stories in, attributed statements out.")
public final class Main {
    private Main() {}

    /// Runs one command and ends the JVM with its exit status.
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /// Runs one command in this JVM: results go to `out`, everything else to `err`, both in UTF-8.
    ///
    /// @return the exit status: 0 done, 1 done with faults, 2 wrong use
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(args);
    }

    static final class VersionLine implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"onrecord " + Version.current()};
        }
    }
}
