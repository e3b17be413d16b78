package org.onrecord.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.archive.Archive;
import org.onrecord.archive.ArchiveSettings;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;
import org.onrecord.pipeline.FinderChoice;
import org.onrecord.server.Server;
import org.onrecord.server.ServerSettings;

/// Runs the everyday commands without output, so that the JDK can record which classes they load.
///
/// The launcher runs this class while the JDK creates its AOT cache. It is not a command.
final class Rehearsal {
    private static final int ROUNDS = 40;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    /// The exit status of a process that was killed, after which the launcher tries again at the next start.
    private static final int STOPPED = 137;
    private static final List<String> WORDS =
            List.of("mayor", "minister", "people", "year", "country", "money", "police", "work", "water", "night");

    private Rehearsal() {}

    /// Runs what the first of `args` names on the stories that the others name. `read` reads them in each
    /// everyday format and adds them to a temporary record. `serve` serves such a record and requests its
    /// pages.
    public static void main(String[] args) throws IOException, InterruptedException {
        Thread.ofPlatform().daemon().start(Rehearsal::stopAtTheLimit);
        String[] stories = Arrays.copyOfRange(args, 1, args.length);
        if (args[0].equals("serve")) {
            serve(stories);
        } else {
            read(stories);
        }
    }

    /// Ends the process after the time limit: nobody notices if a rehearsal in the background hangs.
    private static void stopAtTheLimit() {
        try {
            Thread.sleep(LIMIT);
        } catch (InterruptedException _) {
            return;
        }
        Runtime.getRuntime().halt(STOPPED);
    }

    private static void serve(String[] stories) throws IOException, InterruptedException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("onrecord-rehearsal");
        Path record = folder.resolve("record");
        Main.run(words(stories, "add", "--finder", "marks", "--record", record.toString()), nowhere, nowhere);
        ArchiveSettings settings = new ArchiveSettings(Clock.systemUTC(), _ -> {}, null);
        try (Archive archive = Archive.open(new RecordLocation.Folder(record), AccessMode.WRITE, settings);
                Server server = Server.start(
                        archive, ServerSettings.local(record.resolve("tokens.json"), FinderChoice.MARKS::open));
                HttpClient client = HttpClient.newHttpClient()) {
            for (String page : List.of("/", "/check?words=the+mayor+said", "/speakers?name=mayor")) {
                look(client, server, page);
            }
            // Often enough for the JDK to profile the code of a search, and not only to load it.
            for (int round = 0; round < ROUNDS; round++) {
                for (String word : WORDS) {
                    look(client, server, "/?q=" + word + (round % 2 == 0 ? "" : "+the"));
                }
            }
        } finally {
            remove(folder);
        }
    }

    private static void look(HttpClient client, Server server, String page) throws IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(URI.create(server.address() + page)).build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static void read(String[] args) throws IOException {
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
