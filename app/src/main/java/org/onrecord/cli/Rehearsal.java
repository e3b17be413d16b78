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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Settings;
import org.onrecord.archive.Where;
import org.onrecord.desk.FinderChoice;
import org.onrecord.server.Server;
import org.onrecord.server.ServerSettings;

/// Runs the everyday commands once and shows nothing, so that the JDK can note which classes a start needs.
///
/// The launcher calls it while the JDK makes its AOT cache; it is no command.
final class Rehearsal {
    private static final int ROUNDS = 40;
    private static final List<String> WORDS =
            List.of("mayor", "minister", "people", "year", "country", "money", "police", "work", "water", "night");

    private Rehearsal() {}

    /// Does what the first of `args` says with the stories that the others name: `read` reads them in
    /// each everyday format and puts them on a record that is gone afterwards; `serve` serves such a
    /// record and looks at its pages.
    public static void main(String[] args) throws IOException, InterruptedException {
        String[] stories = Arrays.copyOfRange(args, 1, args.length);
        if (args[0].equals("serve")) {
            serve(stories);
        } else {
            read(stories);
        }
    }

    private static void serve(String[] stories) throws IOException, InterruptedException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("onrecord-rehearsal");
        Path record = folder.resolve("record");
        Main.run(words(stories, "add", "--finder", "marks", "--record", record.toString()), nowhere, nowhere);
        Settings settings = new Settings(Clock.systemUTC(), _ -> {}, null);
        try (Archive archive = Archive.open(new Where.Folder(record), Access.WRITE, settings);
                Server server = Server.start(
                        archive, ServerSettings.local(record.resolve("tokens.json"), FinderChoice.MARKS::open));
                HttpClient client = HttpClient.newHttpClient()) {
            for (String page : List.of("/", "/check?words=the+mayor+said", "/speakers?name=mayor")) {
                look(client, server, page);
            }
            // Often enough for the JDK to note how the code of a search runs, not only that it does.
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
