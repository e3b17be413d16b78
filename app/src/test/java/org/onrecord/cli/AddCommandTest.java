package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;
import org.onrecord.standin.SaidFinder;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.story.Story;
import org.onrecord.story.StoryId;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.StandardOutput;
import org.onrecord.terminal.Terminal;
import org.onrecord.text.Text;

class AddCommandTest {
    private static final String TOTAL = "; the record is ";

    @TempDir
    private Path folder;

    @Test
    void tellsOfEachStoryWhatBecameOfIt() throws IOException {
        Path first = write("a.txt", "“We will rebuild the pier,” Ann said.");
        Cli.Result kept = add(first);
        assertThat(kept.exitCode()).isZero();
        assertThat(kept.output()).isEqualTo("kept         " + first + "  1 statement\n");
        assertThat(kept.errorLines()).containsExactly("onrecord: 1 story kept; 1 new statement" + TOTAL + record());
        assertThat(add(first).output()).isEqualTo("known        " + first + "\n");

        write("a.txt", "“We will rebuild the pier,” Ann said. “It is time,” Bea said.");
        assertThat(add(first).output()).isEqualTo("new version  " + first + "  2 statements: 1 kept, 1 new\n");
        try (Archive archive = open()) {
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    void aPublishersKillWithdrawsItsPieceInTheOrderInWhichBothCome() throws IOException {
        String story = "{\"uri\": \"urn:bridge\", \"version\": \"1\", \"headline\": \"Bridge opens\","
                + " \"body_text\": \"“We will open the bridge,” Vale said.\"}";
        String kill =
                "{\"uri\": \"urn:bridge\", \"version\": \"2\", \"pubstatus\": \"canceled\", \"ednote\": \"Kill\"}";
        Path first = Files.writeString(folder.resolve("a.json"), story);
        Path second = Files.writeString(folder.resolve("b.json"), kill);

        Cli.Result result = add(first, second);
        assertThat(result.output())
                .isEqualTo("kept         " + first + "  1 statement\nwithdrawn    " + first + "  canceled\n");
        assertThat(add(second).errorOutput())
                .contains("urn:bridge as canceled, but it is not on record or already withdrawn");
    }

    @Test
    void aCopyNamesTheStoryThatItCopies() throws IOException {
        String words =
                "“The harbour office will keep the pier shut until the last of the rotten boards is out,” Ann said"
                        + " on Monday, and added that nobody should expect it before the autumn storms are over.\n\n"
                        + "“It has cost the town nine million crowns since spring,” Bea said at the same meeting.\n";
        Path first = write("a.txt", words);
        Path copy = write("b.txt", "From the wires.\n\n" + words);
        assertThat(add(first, copy).output())
                .isEqualTo("kept         " + first + "  2 statements\nkept         " + copy + "  2 statements, copy of "
                        + first + "\n");
    }

    @Test
    void jsonHasALineAStoryWithEveryField() throws IOException {
        Path first = write("a.txt", "“We will rebuild the pier,” Ann said.");
        String id = id(first);
        assertThat(add("--format", "json", first).output())
                .isEqualTo("{\"origin\":\"" + first + "\",\"story\":\"" + id
                        + "\",\"number\":1,\"result\":\"kept\",\"statements\":1,\"copyOf\":null,\"supersedes\":null,"
                        + "\"fates\":null,\"outlet\":null,\"status\":null}\n");
        assertThat(add("--format", "json", first).output())
                .contains("\"number\":1,\"result\":\"known\",\"statements\":null,");
        write("a.txt", "“It is time,” Bea said.");
        assertThat(add("--format", "json", first).output())
                .contains("\"result\":\"new version\",\"statements\":1,\"copyOf\":null,\"supersedes\":1,"
                        + "\"fates\":{\"kept\":0,\"moved\":0,\"changed\":0,\"dropped\":1},");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsKept() throws IOException {
        Path bad = write("bad.txt", "FAIL");
        Path good = write("good.txt", "“Yes,” Ann said.");
        Path missing = folder.resolve("missing.txt");
        Cli.Result result = add(bad, missing, good);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).isEqualTo("kept         " + good + "  1 statement\n");
        assertThat(result.errorLines()).first().isEqualTo("onrecord: " + bad + ": not read: it must fail");
        assertThat(result.errorOutput())
                .contains(missing + ": not read", "1 story kept, 2 not read; 1 new statement" + TOTAL + record());
    }

    @Test
    void hundredsOfStoriesKeepTheirOrder() throws IOException {
        List<String> names = new ArrayList<>();
        for (int number = 100; number < 300; number++) {
            names.add(write(number + ".txt", "“Number " + number + " it is,” Ann said.")
                    .toString());
        }
        Cli.Result result = add("--threads", 3, folder.resolve("stories"));
        assertThat(result.output().lines().map(line -> line.split(" +", -1)[1])).containsExactlyElementsOf(names);
        assertThat(result.errorOutput()).contains("200 stories kept; 200 new statements");
        try (Archive archive = open()) {
            assertThat(archive.verify(null, _ -> {}).stories()).isEqualTo(200);
        }
    }

    @Test
    void standardInputIsOfNoPieceUnlessAGuidIsGiven() {
        assertThat(runOn("“One,” Ann said.", "-").output()).startsWith("kept         -  1 statement");
        assertThat(runOn("“One or two,” Ann said.", "-").output()).startsWith("kept");
        assertThat(runOn("“Three,” Ann said.", "--guid", "pier/1", "-").output())
                .startsWith("kept");
        assertThat(runOn("“Three or four,” Ann said.", "--guid", "pier/1", "-").output())
                .startsWith("new version");
    }

    @Test
    void storiesOnRecordAreNotReadAgain() throws IOException {
        Path story = write("a.txt", "“One,” Ann said.");
        add(story);
        Cli.Result again = Cli.runWith(UnaskedFinder::new, "add", "--record", record(), story);
        assertThat(again.exitCode()).isZero();
        assertThat(again.output()).startsWith("known");
    }

    @Test
    void wrongUseSaysWhatToDo() throws IOException {
        assertWrongUse(Cli.run("add"), "nothing to add: give a file, a folder, or - for standard input");
        assertWrongUse(add("--guid", "x", "a", "b"), "--guid is for one story, got 2 sources");
        assertWrongUse(add("--guid", " ", "a"), "--guid must have 1 to 2000 characters and must not be blank");
        assertWrongUse(
                Cli.run("add", "--record", "jdbc:mysql:x", "a"),
                "--record: a record is a folder or a URL that begins with jdbc:postgresql:, got \"jdbc:mysql:x\"");
        write("a.txt", "“One,” Ann said.");
        write("b.txt", "“Two,” Ann said.");
        assertWrongUse(
                add("--guid", "x", folder.resolve("stories")),
                "--guid is for one story, and " + folder.resolve("stories") + " contains more");
    }

    private static void assertWrongUse(Cli.Result result, String message) {
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errorLines()).containsExactly("onrecord: " + message, "onrecord: try: onrecord add --help");
    }

    @Test
    void aFolderOfSomethingElseIsRefusedInOneLine() throws IOException {
        Path story = write("a.txt", "“One,” Ann said.");
        Cli.Result foreign = Cli.run("add", "--record", folder.resolve("stories"), story);
        assertThat(foreign.exitCode()).isEqualTo(3);
        assertThat(foreign.errorLines()).singleElement().asString().contains("contains other files and not a record");
    }

    @Test
    void namesCannotHarmATerminal() throws IOException {
        Path story = write("a\u001b[2J\nb.txt", "“One,” Ann said.");
        assertThat(add(story).output()).contains("a␛[2J␊b.txt").hasLineCount(1);
    }

    @Test
    void nobodyWhoReadsTheOutputEndsIt() throws IOException {
        for (int number = 0; number < 80; number++) {
            write(number + ".txt", "“Number " + number + " it is,” Ann said.");
        }
        int status = Main.run(
                new String[] {
                    "add", "--record", record(), folder.resolve("stories").toString()
                },
                new GoneReader(),
                new Environment(
                        InputStream.nullInputStream(),
                        new StandardOutput(new GoneReader()),
                        new PrintStream(OutputStream.nullOutputStream()),
                        Terminal.NONE,
                        _ -> new SaidFinder(),
                        null));
        assertThat(status).isEqualTo(141);
        try (Archive archive = open()) {
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    /// Must not be asked.
    private static final class UnaskedFinder implements StatementFinder {
        @Override
        public List<Statement> find(Story story) {
            throw new IllegalStateException("was asked for " + story.origin());
        }

        @Override
        public Provenance provenance() {
            return new Provenance("unasked", "1", null);
        }

        @Override
        public void close() {}
    }

    private static final class GoneReader extends OutputStream {
        @Override
        public void write(int ignored) throws IOException {
            throw new IOException("Broken pipe");
        }
    }

    private Cli.Result add(Object... words) {
        return Cli.run(Stream.concat(Stream.of("add", "--record", record()), Stream.of(words))
                .toArray());
    }

    private Cli.Result runOn(String input, Object... words) {
        return Cli.runOn(
                input,
                Stream.concat(Stream.of("add", "--record", record()), Stream.of(words))
                        .toArray());
    }

    private String record() {
        return folder.resolve("record").toString();
    }

    private Archive open() {
        return Archive.open(RecordLocation.of(record()), AccessMode.WRITE, Clock.systemUTC(), _ -> {});
    }

    private static String id(Path file) throws IOException {
        return StoryId.of(Text.of(Files.readString(file))).value();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve("stories").resolve(name);
        Files.createDirectories(folder.resolve("stories"));
        return Files.writeString(file, text);
    }

    @Test
    void aMistypedNameLeavesNoRecordBehind() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        for (Object source : new Object[] {folder.resolve("mistyped.txt"), empty}) {
            Cli.Result result = Cli.run("add", "--record", folder.resolve("new"), source);
            assertThat(result.exitCode()).isOne();
            assertThat(result.errorOutput()).contains(source.toString(), "not read", "no record was made");
            assertThat(folder.resolve("new")).doesNotExist();
        }
        Path story = Files.writeString(folder.resolve("there.txt"), "“Mind the step,” Pia said.");
        Cli.Result result = Cli.run("add", "--record", folder.resolve("new"), folder.resolve("mistyped.txt"), story);
        assertThat(result.exitCode()).isOne();
        assertThat(result.errorOutput()).contains("mistyped.txt: not read");
        assertThat(result.output()).contains("kept", "there.txt");
    }
}
