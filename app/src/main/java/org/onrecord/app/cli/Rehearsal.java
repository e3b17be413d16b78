package org.onrecord.app.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Runs the everyday commands once and shows nothing, so that the JDK can note which classes a start needs.
///
/// The launcher calls it while the JDK makes its AOT cache; it is no command.
final class Rehearsal {
    private Rehearsal() {}

    /// Reads the stories that `args` name, in each everyday format.
    public static void main(String[] args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Main.run(new String[] {"--help"}, nowhere, nowhere);
        for (String format : new String[] {"table", "json"}) {
            String[] read = new String[args.length + 3];
            read[0] = "read";
            read[1] = "--format";
            read[2] = format;
            System.arraycopy(args, 0, read, 3, args.length);
            Main.run(read, nowhere, nowhere);
        }
    }
}
