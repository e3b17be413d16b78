package org.onrecord.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.onrecord.desk.Fault;
import org.onrecord.desk.FinderChoice;
import org.onrecord.desk.Version;
import org.onrecord.export.Format;
import org.onrecord.meaning.MiniLm;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.token.Role;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/// The program's entry: `onrecord` and its commands.
@Command(
        name = "onrecord",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        description = "News stories in, attributed statements out, and a record of who said what, with proof.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  onrecord read examples/stories",
            "  onrecord add examples/stories",
            "",
            "onrecord COMMAND --help tells more."
        })
public final class Main {
    /// The exit status of a program whose reader has gone, as shells know it: 128 and the number of
    /// SIGPIPE.
    private static final int NO_READER = 141;

    private Main() {}

    /// Runs one command and ends the JVM with its exit status.
    public static void main(String[] args) {
        // Not System.out, which keeps to itself that a write failed.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Results results = new Results(out);
        Runtime.getRuntime().addShutdownHook(new Thread(results::seal));
        System.exit(run(
                args,
                out,
                new Surroundings(
                        System.in,
                        results,
                        err,
                        Terminal.ofThisProcess(System.getenv()),
                        FinderChoice::open,
                        MiniLm::open)));
    }

    /// Runs one command in this JVM: results go to `out`, everything else to `err`, both in UTF-8.
    ///
    /// @return the exit status: 0 done, 1 done with faults, 2 wrong use
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, InputStream.nullInputStream(), out, err);
    }

    /// Runs one command in this JVM that reads standard input from `in`.
    ///
    /// @return the exit status: 0 done, 1 done with faults, 2 wrong use
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return run(
                args,
                out,
                new Surroundings(in, new Results(out), err, Terminal.NONE, FinderChoice::open, MiniLm::open));
    }

    static int run(String[] args, OutputStream out, Surroundings surroundings) {
        return new CommandLine(new Main())
                .addSubcommand(new ReadCommand(surroundings))
                .addSubcommand(new AddCommand(surroundings))
                .addSubcommand(new WatchCommand(surroundings))
                .addSubcommand(new FindCommand(surroundings))
                .addSubcommand(new SearchesCommand(surroundings))
                .addSubcommand(new WhoCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new SameCommand(surroundings))
                .addSubcommand(new ReceiptCommand(surroundings))
                .addSubcommand(new VerifyCommand(surroundings))
                .addSubcommand(new HeadCommand(surroundings))
                .addSubcommand(new ExportCommand(surroundings))
                .addSubcommand(new ServeCommand(surroundings))
                .addSubcommand(new TokenCommand(surroundings))
                .addSubcommand(new CorrectCommand(surroundings))
                .addSubcommand(new MergeCommand(surroundings))
                .addSubcommand(new SplitCommand(surroundings))
                .addSubcommand(new WithdrawCommand(surroundings))
                .addSubcommand(new UndoCommand(surroundings))
                .addSubcommand(new ReindexCommand(surroundings))
                .addSubcommand(new EvaluateCommand(surroundings))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        surroundings.terminal().colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(surroundings.terminal().width(), 60, 100))
                .registerConverter(ReadCommand.Format.class, word -> choice(word, ReadCommand.Format.values()))
                .registerConverter(DeskOptions.Finders.class, word -> choice(word, DeskOptions.Finders.values()))
                .registerConverter(Fault.class, word -> choice(word, Fault.values()))
                .registerConverter(RecordFormat.class, word -> choice(word, RecordFormat.values()))
                .registerConverter(Format.class, word -> choice(word, Format.values()))
                .registerConverter(Kind.class, word -> choice(word, Kind.values()))
                .registerConverter(Manner.class, word -> choice(word, Manner.values()))
                .registerConverter(FindCommand.Sort.class, word -> choice(word, FindCommand.Sort.values()))
                .registerConverter(Role.class, word -> choice(word, Role.values()))
                .registerConverter(SpeakerType.class, word -> choice(word, SpeakerType.values()))
                .registerConverter(Edition.Status.class, word -> choice(word, Edition.Status.values()))
                .registerConverter(StatementId.class, Main::statement)
                .registerConverter(EvaluateCommand.Format.class, word -> choice(word, EvaluateCommand.Format.values()))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(
                        (exception, _) -> wrongUse(surroundings, exception.getCommandLine(), message(exception)))
                .setExecutionExceptionHandler((exception, command, _) -> failed(surroundings, command, exception))
                .execute(args);
    }

    /// The value whose word is `word`, in any case.
    private static <T extends Enum<T>> T choice(String word, T[] values) {
        for (T value : values) {
            if (value.toString().equalsIgnoreCase(word)) {
                return value;
            }
        }
        String words = Arrays.stream(values)
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new CommandLine.TypeConversionException("'" + word + "' is none of " + words);
    }

    private static StatementId statement(String word) {
        try {
            return new StatementId(word);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(
                    "'" + word + "' is no statement's id, which is 16 hexadecimal digits, as find and json print it");
        }
    }

    /// What was wrong, in words that tell what to do instead.
    private static String message(CommandLine.ParameterException exception) {
        String message = String.valueOf(exception.getMessage());
        CommandLine command = exception.getCommandLine();
        if (command.getParent() != null) {
            return message;
        }
        String commands = String.join(", ", command.getSubcommands().keySet());
        List<String> unmatched = command.getUnmatchedArguments();
        if (!unmatched.isEmpty() && !unmatched.getFirst().startsWith("-")) {
            return "'" + unmatched.getFirst() + "' is no command; there is " + commands;
        }
        return message.startsWith("Missing required subcommand") ? "give a command: " + commands : message;
    }

    private static int wrongUse(Surroundings surroundings, CommandLine command, String message) {
        surroundings.say(message);
        surroundings.say("try: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    /// Tells the user what ended the command: a line, never a stack trace.
    private static int failed(Surroundings surroundings, CommandLine command, Exception exception) {
        return switch (exception) {
            case Results.NoReaderException _ -> NO_READER;
            case WrongUseException _ -> wrongUse(surroundings, command, String.valueOf(exception.getMessage()));
            default -> {
                String message = exception.getMessage();
                surroundings.say(message == null ? exception.toString() : message);
                yield CommandLine.ExitCode.SOFTWARE;
            }
        };
    }

    static final class VersionLine implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"onrecord " + Version.current()};
        }
    }
}
