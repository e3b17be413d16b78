package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.standin.CastFinder;
import org.onrecord.standin.SaidFinder;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.StandardOutput;
import org.onrecord.terminal.Terminal;

class ReadCommandTest {
    private static final String CSV_NAMES = """
            origin,statement,manner,kind,speaker,speakerType,named,role,affiliation,resolvedBy,jointly,number,why,reason,\
            source,cue,content,start,end,addressee,venue,said,saidPrecision,figures,negated,condition,within,confidence\r
            """;

    @TempDir
    private Path folder;

    @Test
    void helpShowsExamplesOnStandardOutput() {
        Cli.Result result = Cli.run("read", "--help");
        assertThat(result.exitCode()).isZero();
        assertThat(result.output())
                .contains("Usage: onrecord read", "onrecord read examples/stories", "Default: neural", "Exit status:");
        assertThat(result.errorOutput()).isEmpty();
    }

    @Test
    void wrongUseSaysWhatToDo() {
        assertWrongUse(Cli.run("read"), "nothing to read: give a file, a folder, or - for standard input");
        assertWrongUse(Cli.run("read", "--threads", "0", "a.txt"), "--threads must be in 1..256, got 0");
        assertWrongUse(
                Cli.run("read", "--format", "xml", "a.txt"),
                "Invalid value for option '--format': 'xml' is not one of table, json, csv");
        assertWrongUse(Cli.run("read", "--finder", "all", "a.txt"), "--finder must be neural or marks here, got all");
        for (String wrong : new String[] {"1.01", "-0.1", "NaN", "90 %", "0,9", ""}) {
            assertWrongUse(
                    Cli.run("read", "--min-confidence", wrong, "a.txt"),
                    "Invalid value for option '--min-confidence': '" + wrong
                            + "' is not a number from 0 to 1, such as 0.9");
        }
        assertWrongUse(Cli.run("read", "--nonsense", "a.txt"), "unknown option '--nonsense'");
        assertWrongUse(
                Cli.run("read", "--fromat=json", "a.txt"), "unknown option '--fromat' (did you mean '--format'?)");
    }

    private static void assertWrongUse(Cli.Result result, String message) {
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.errorLines()).containsExactly("onrecord: " + message, "onrecord: try: onrecord read --help");
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheNearestAndAllOthers() {
        Cli.Result bare = Cli.run();
        assertThat(bare.exitCode()).isEqualTo(2);
        assertThat(bare.errorLines()).first().asString().startsWith("onrecord: give a command: read");
        Cli.Result wrong = Cli.run("raed", "a.txt");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.errorLines())
                .first()
                .asString()
                .startsWith("onrecord: unknown command 'raed' (did you mean 'read'?); commands are read, add, ");
        assertThat(Cli.run("publish").errorLines())
                .first()
                .asString()
                .startsWith("onrecord: unknown command 'publish'; commands are read, add, ");
        assertThat(Cli.run("token", "lst").errorLines())
                .first()
                .isEqualTo("onrecord: unknown command 'lst' (did you mean 'list'?); commands are add, list, revoke");
        assertThat(Cli.run("check", "to", "be").errorLines()).first().isEqualTo("onrecord: unexpected argument 'be'");
    }

    @Test
    void aBarCountsOnlyWhereStandardErrorAloneIsATerminal() throws IOException {
        Path file = write("a.txt", "“Yes,” Ann said.");
        Path missing = folder.resolve("missing.txt");
        Cli.Result result = Cli.runAt(new Terminal(false, true, false, 80), "read", "--format", "json", file, missing);
        assertThat(result.errorOutput())
                .contains("Reading", "\r\u001B[2Konrecord: " + missing + ": not read")
                .endsWith("\u001B[2K");
        assertThat(result.output()).startsWith("{").doesNotContain("Reading");
        assertThat(Cli.runAt(new Terminal(true, true, false, 80), "read", file).errorOutput())
                .isEmpty();
    }

    @Test
    void readsFilesFoldersAndStandardInputInTheOrderGiven() throws IOException {
        Path second = write("folder/b.txt", "“Two,” Bea said.");
        Path first = write("folder/a.txt", "“One,” Ann said.");
        Path last = write("@last", "“Four,” Dot said.");
        Cli.Result result = Cli.runOn(
                "“Three,” Cem said.", "read", "--format", "csv", "--threads", 3, folder.resolve("folder"), "-", last);
        assertThat(result.exitCode()).isZero();
        assertThat(result.errorOutput()).isEmpty();
        assertThat(result.output().lines().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("origin", first.toString(), second.toString(), "-", last.toString());
    }

    @Test
    void csvHasARowAStatementAndQuotesWhatNeedsIt() throws IOException {
        Path file = write("a.txt", "🙂 “=Yes,\nno,” Ann asked, “why \"so\"?” “Well,” she said.");
        assertThat(Cli.run("read", "--format", "csv", file).output())
                .isEqualTo(CSV_NAMES
                        + file
                        + ",%s,direct,question,Ann,person,true,mayor,,name,,,,,Ann,asked,\"“=Yes,\nno,” … “why \"\"so\"\"?”\",2,36,,,,,,false,,,0.9877\r\n"
                                .formatted(id(file, 0))
                        + file
                        + ",%s,direct,,,unknown,false,,,none,,,nobody fits,the story does not say who she is,she,said,\"“Well,”\",37,44,,,,,,false,,,0.9877\r\n"
                                .formatted(id(file, 1)));
    }

    @Test
    void theTableIsHeadedByHeadlineAgencyAndDateWhereTheStorySaysThem() throws IOException {
        Path whole = write("a.txt", """
                Mayor resigns over bridge

                AFP, Wednesday 29 Nov 2023

                The mayor of Hartwell resigned on Wednesday.
                """);
        assertThat(Cli.run("read", whole).output())
                .isEqualTo(whole + " · no statements\nMayor resigns over bridge · AFP · 2023-11-29\n");
        Path bare = write("b.txt", "HARTWELL (AP) - The mayor of Hartwell resigned on Wednesday.");
        assertThat(Cli.run("read", bare).output()).isEqualTo(bare + " · no statements\nAP\n");
    }

    @Test
    void csvTellsTheCircumstancesToo() throws IOException {
        Path file = write("a.txt", "“If 30 tons fit, 20 tons will,” officials said.");
        assertThat(Cli.runWith(CastFinder::new, "read", "--format", "csv", file).output())
                .contains(",port officials,group,false,,the port,description,,,,,officials,said,")
                .endsWith(",,,,,30 tons; 20 tons,false,If,,0.97\r\n");
    }

    @Test
    void whatIsLessSureThanAskedForIsLeftOut() throws IOException {
        Path file = write("a.txt", "“One,” Ann muttered. “Two,” he said.");
        for (String format : new String[] {"table", "json", "csv"}) {
            assertThat(Cli.runWith(CastFinder::new, "read", "--format", format, "--min-confidence", "0.41", file)
                            .output())
                    .as(format)
                    .contains("“One,”", "“Two,”");
            // The story's text has the words too, the statements' words have not.
            assertThat(Cli.runWith(CastFinder::new, "read", "--format", format, "--min-confidence", "0.5", file)
                            .output())
                    .as(format)
                    .doesNotContain("    “One,”", "\"words\":\"“One,”\"", "\"“One,”\",0")
                    .contains("“Two,”");
        }
        assertThat(Cli.runWith(CastFinder::new, "read", "--min-confidence", "1", file)
                        .output())
                .isEqualTo(file + " · no statements\n");
    }

    @Test
    void theTableNamesTheSpeakerBehindTheSource() throws IOException {
        Path file = write("a.txt", "“One,” he said. “Two,” officials said. “Three,” they said. Said: “Four.”");
        assertThat(Cli.runWith(CastFinder::new, "read", file).output())
                .contains(
                        "  he → Arno Vale, harbour minister · said  ",
                        "  officials → port officials, the port (unnamed) · said  ",
                        "    speaker unknown: they may be the pilots or the crew\n    “Three,”",
                        "  (no source named)  ",
                        "    speaker unknown: nothing around it tells whose it is\n    “Four.”");
    }

    private static String id(Path file, int number) {
        String json = Cli.run("read", "--format", "json", file).output();
        return json.split("\\{\"id\":\"", -1)[number + 2].substring(0, 16);
    }

    @Test
    void csvOfNothingHasTheNamesOnly() throws IOException {
        assertThat(Cli.run("read", "--format", "csv", write("a.txt", "Nothing."))
                        .output())
                .isEqualTo(CSV_NAMES);
    }

    @Test
    void theTableWrapsAtTheTerminalsWidth() throws IOException {
        Path file = write("a.txt", """
                “We have never seen anything like it, and I hope we never will again. Nobody could have known,” Ann \
                said, “nobody.” “Why?” she asked.
                """);
        Cli.Result result = Cli.runAt(new Terminal(true, true, false, 60), "read", file);
        assertThat(result.output()).isEqualTo("""
                %s · 2 statements

                  Ann, mayor · said                             direct  99 %%
                    “We have never seen anything like it, and I hope we
                    never will again. Nobody could have known,” … “nobody.”

                  she · asked                         direct  question  99 %%
                    speaker unknown: the story does not say who she is
                    “Why?”
                """.formatted(file));
    }

    @Test
    void theTableSaysWhenAStoryHasNoStatements() throws IOException {
        Path file = write("a.txt", "Nobody spoke.");
        assertThat(Cli.runAt(new Terminal(true, true, false, 100), "read", file).output())
                .isEqualTo(file + " · no statements\n");
    }

    @Test
    void onlyATerminalGetsColour() throws IOException {
        Path file = write("a.txt", "“Yes,” Ann said.");
        assertThat(Cli.run("read", file).output()).doesNotContain("\u001B");
        assertThat(Cli.runAt(new Terminal(true, true, true, 80), "read", file).output())
                .contains("\u001B[1;36mAnn, mayor\u001B[0m");
    }

    @Test
    void nothingInAStoryOrItsNameCanHarmATerminal() throws IOException {
        write("a\u001B[31m\n.txt", "“Red \u001B[31m\u009B31m and \u202Eturned,” Ann said.");
        write("b\u001B[2J.txt", "");
        Cli.Result result = Cli.run("read", folder);
        assertThat(result.output())
                .contains("“Red ␛[31m�31m and �turned,”", "a␛[31m")
                .doesNotContain("\u001B", "\u009B", "\u202E");
        assertThat(result.errorLines()).containsExactly("onrecord: " + folder + "/b␛[2J.txt: not read: is empty");
    }

    @Test
    void badFilesAreOneLineEachAndTheRestIsRead() throws IOException {
        Path missing = folder.resolve("missing.txt");
        Path empty = write("empty.txt", "");
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {'G', 'I', 'F', 0, 1, 2, 3});
        Path failing = write("failing.txt", "FAIL");
        Path latin =
                Files.write(folder.resolve("latin.txt"), "“Café,” Ann said.".getBytes(Charset.forName("windows-1252")));
        Path good = write("good.txt", "“Yes,” Ann said.");
        Cli.Result result = Cli.run("read", "--format", "json", missing, empty, binary, failing, latin, good);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errorLines())
                .containsExactly(
                        "onrecord: " + missing + ": not read: no such file or folder",
                        "onrecord: " + empty + ": not read: is empty",
                        "onrecord: " + binary + ": not read: is a binary file: it contains NUL bytes",
                        "onrecord: " + failing + ": not read: it must fail",
                        "onrecord: " + latin + ": is not valid UTF-8 and was read as Windows-1252");
        assertThat(result.output().lines()).hasSize(2);
        assertThat(result.output()).contains("“Café,”", "“Yes,”");
    }

    @Test
    void oneLineOfFiveMegabytesIsReadAndWrapped() throws IOException {
        Path file = write("a.txt", "“" + "word ".repeat(500_000) + "x".repeat(2_500_000) + "” Ann said.");
        Cli.Result result = Cli.run("read", file);
        assertThat(result.exitCode()).isZero();
        assertThat(result.output().lines().skip(1).mapToInt(String::length).max())
                .hasValue(80);
    }

    @Test
    void fifteenMegabytesAreReadWithoutAHang() throws IOException {
        String filler = "Nothing was said in this sentence, nor in the next. ".repeat(300_000);
        Path file = write("a.txt", filler + "“Yes,” Ann said.");
        Cli.Result result = Cli.run("read", "--format", "csv", file);
        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).contains("“Yes,”").contains("," + filler.length() + ",");
    }

    @Test
    void fiftyMegabytesAreRefusedInOneLineAndTheRestIsRead() throws IOException {
        Path large = write("a.txt", "Nothing was said in this sentence, nor in the next. ".repeat(1_000_000));
        Path small = write("b.txt", "“Yes,” Ann said.");
        Cli.Result result = Cli.run("read", "--format", "csv", large, small);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errorOutput().lines()).singleElement().asString().contains("a.txt", "larger than 16 MiB");
        assertThat(result.output()).contains("“Yes,”");
    }

    @Test
    void aStoryOfNothingButMarksHasASaneResult() throws IOException {
        Path file = write("a.txt", "“”“”\"\"''»«„“ “ ” \" no end of a sentence");
        Cli.Result result = Cli.run("read", file);
        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).contains("no statements");
    }

    @Test
    void aReaderThatGoesAwayEndsTheRunQuietly() throws IOException {
        for (int number = 0; number < 50; number++) {
            write(number + ".txt", "“Yes,” Ann said.");
        }
        CloudedStream err = new CloudedStream();
        int exitCode = Main.run(
                new String[] {"read", "--format", "json", folder.toString()},
                OutputStream.nullOutputStream(),
                environment("Broken pipe", err));
        assertThat(exitCode).isEqualTo(141);
        assertThat(err.written).isEmpty();
    }

    @Test
    void aFullDiskIsToldInOneLine() throws IOException {
        Path file = write("a.txt", "“Yes,” Ann said.");
        CloudedStream err = new CloudedStream();
        int exitCode = Main.run(
                new String[] {"read", file.toString()},
                OutputStream.nullOutputStream(),
                environment("No space left on device", err));
        if (exitCode != 141) {
            // Where the tests' own output is a pipe, a failure of it counts as a reader that has gone.
            assertThat(exitCode).isEqualTo(1);
            assertThat(err.written.toString())
                    .isEqualTo("onrecord: standard output cannot be written: No space left on device\n");
        }
    }

    private static Environment environment(String failure, CloudedStream err) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(failure);
            }
        };
        return new Environment(
                InputStream.nullInputStream(),
                new StandardOutput(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Terminal.NONE,
                _ -> new SaidFinder(),
                null);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        Files.createDirectories(parent == null ? folder : parent);
        return Files.writeString(file, text);
    }

    private static final class CloudedStream extends OutputStream {
        private final StringBuilder written = new StringBuilder();

        @Override
        public void write(int octet) {
            written.append((char) octet);
        }
    }
}
