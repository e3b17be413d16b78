package org.onrecord.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Runs the everyday commands once and shows nothing, so that the JDK can note which classes a start needs.
///
/// The launcher calls it while the JDK makes its AOT cache; it is no command.
final class Rehearsal {
    private Rehearsal() {}

    /// Reads the stories that `args` name, in each everyday format, and puts them on a record that is gone
    /// afterwards.
    public static void main(String[] args) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Main.run(new String[] {"--help"}, nowhere, nowhere);
        for (String format : new String[] {"table", "json"}) {
            Main.run(words(args, "read", "--format", format), nowhere, nowhere);
        }
        Path folder = Files.createTempDirectory("onrecord-rehearsal");
        try {
            String record = folder.resolve("record").toString();
            Main.run(words(args, "add", "--record", record), nowhere, nowhere);
            for (String command : new String[] {"find", "who", "check"}) {
                Main.run(new String[] {command, "--record", record, "the mayor"}, nowhere, nowhere);
            }
        } finally {
            remove(folder);
        }
    }

    private static String[] words(String[] last, String... first) {
        return Stream.of(first, last).flatMap(Stream::of).toArray(String[]::new);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
