package org.onrecord.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.Suggestion;
import org.onrecord.edit.AmbiguousException;
import org.onrecord.edit.RefusedEditException;
import org.onrecord.embedding.MiniLm;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.evaluation.ErrorType;
import org.onrecord.export.Format;
import org.onrecord.options.FinderOptions;
import org.onrecord.options.NotOnRecordException;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.pipeline.FinderChoice;
import org.onrecord.pipeline.Version;
import org.onrecord.sharing.HostEndedException;
import org.onrecord.sharing.RecordElsewhereException;
import org.onrecord.sharing.Repeatable;
import org.onrecord.sharing.SharedRecords;
import org.onrecord.sharing.Standalone;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.RecordFormat;
import org.onrecord.terminal.StandardOutput;
import org.onrecord.terminal.Terminal;
import org.onrecord.token.Role;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

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
            "onrecord COMMAND --help describes a command.",
            "Commands use the record that --record names, else the one that the environment variable ONRECORD_RECORD"
                    + " names, else the folder onrecord-data. Several can use one at the same time.",
            "Exit status: 0 yes or done; 1 no, or some stories could not be read; 2 wrong use; 3 it could not be done."
        })
public final class Main {
    /// The exit status when nothing reads the output any more, as shells report it: 128 plus the number of
    /// SIGPIPE.
    private static final int NO_READER = 141;

    /// The exit status for no: what was asked for is not on record.
    private static final int NO = 1;

    /// The exit status when a command could not be done: the record cannot be used, a file is missing.
    private static final int COULD_NOT = 3;

    /// How long a command waits for a process that has just opened the record, or is about to close it.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int MOST_TRIES = 3;

    private Main() {}

    /// Runs one command and ends the JVM with its exit status.
    public static void main(String[] args) {
        // Not System.out, which swallows failed writes.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        StandardOutput output = new StandardOutput(out);
        Runtime.getRuntime().addShutdownHook(new Thread(output::seal));
        Environment environment = new Environment(
                System.in, output, err, Terminal.ofThisProcess(System.getenv()), FinderChoice::open, MiniLm::open);
        String command = Arrays.stream(args)
                .filter(word -> !word.startsWith("-"))
                .findFirst()
                .orElse("");
        System.exit(run(args, out, SharedRecords.in(environment, "onrecord " + command, Main::run, PATIENCE)));
    }

    /// Runs one command in this JVM. Writes results to `out` and everything else to `err`, both in UTF-8.
    ///
    /// @return the exit status: 0 yes or done, 1 no or partly, 2 wrong use, 3 it could not be done
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, InputStream.nullInputStream(), out, err);
    }

    /// Runs one command in this JVM, with `in` as standard input.
    ///
    /// @return the exit status: 0 yes or done, 1 no or partly, 2 wrong use, 3 it could not be done
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return run(
                args,
                out,
                new Environment(in, new StandardOutput(out), err, Terminal.NONE, FinderChoice::open, MiniLm::open));
    }

    /// Runs a command here, or has another process run it that has the record open.
    static int run(String[] args, OutputStream out, Environment environment) {
        int tries = 1;
        while (true) {
            Elsewhere elsewhere = new Elsewhere();
            int status = commandLine(out, environment, elsewhere).execute(args);
            RecordElsewhereException found = elsewhere.found;
            if (found == null) {
                return status;
            }
            try {
                return found.guest().run(args, environment);
            } catch (HostEndedException e) {
                if (tries == MOST_TRIES || !canRepeat(elsewhere.command, e)) {
                    environment.say(e.getMessage()
                            + (elsewhere.command instanceof Repeatable
                                    ? "; run it again"
                                    : "; onrecord show tells whether it is on record"));
                    return COULD_NOT;
                }
                tries++;
            } catch (IOException | UnableToUseRecordException e) {
                return failed(environment, null, e);
            }
        }
    }

    private static boolean canRepeat(@Nullable Object command, HostEndedException ended) {
        return command instanceof Repeatable repeatable
                && !ended.hasRead()
                && (!ended.hasWritten() || repeatable.goesOn());
    }

    /// Where a command must run instead.
    private static final class Elsewhere {
        private @Nullable RecordElsewhereException found;
        private @Nullable Object command;
    }

    private static CommandLine commandLine(OutputStream out, Environment environment, Elsewhere elsewhere) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new ReadCommand(environment))
                .addSubcommand(new AddCommand(environment))
                .addSubcommand(new WatchCommand(environment))
                .addSubcommand(new FindCommand(environment))
                .addSubcommand(new SearchesCommand(environment))
                .addSubcommand(new ShowCommand(environment))
                .addSubcommand(new WhoCommand(environment))
                .addSubcommand(new CheckCommand(environment))
                .addSubcommand(new SameCommand(environment))
                .addSubcommand(new ReceiptCommand(environment))
                .addSubcommand(new VerifyCommand(environment))
                .addSubcommand(new HeadCommand(environment))
                .addSubcommand(new ExportCommand(environment))
                .addSubcommand(new BackupCommand(environment))
                .addSubcommand(new RestoreCommand(environment))
                .addSubcommand(new CopyCommand(environment))
                .addSubcommand(new ServeCommand(environment))
                .addSubcommand(new TokenCommand(environment))
                .addSubcommand(new CorrectCommand(environment))
                .addSubcommand(new MergeCommand(environment))
                .addSubcommand(new SplitCommand(environment))
                .addSubcommand(new WithdrawCommand(environment))
                .addSubcommand(new RedactCommand(environment))
                .addSubcommand(new HoldCommand(environment))
                .addSubcommand(new UndoCommand(environment))
                .addSubcommand(new ReindexCommand(environment))
                .addSubcommand(new EvaluateCommand(environment))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(environment.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        environment.terminal().colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(environment.terminal().width(), 60, 100))
                .registerConverter(ReadCommand.Format.class, word -> choice(word, ReadCommand.Format.values()))
                .registerConverter(FinderOptions.Finders.class, word -> choice(word, FinderOptions.Finders.values()))
                .registerConverter(ErrorType.class, word -> choice(word, ErrorType.values()))
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
                .registerConverter(Long.class, Main::number)
                .registerConverter(long.class, Main::number)
                .registerConverter(Integer.class, word -> Math.toIntExact(smallNumber(word)))
                .registerConverter(int.class, word -> Math.toIntExact(smallNumber(word)))
                .registerConverter(Path.class, environment::path)
                .setDefaultValueProvider(argument -> argument instanceof OptionSpec option
                                && option.longestName().equals(RecordOptions.NAME)
                        ? environment.context().variable(RecordOptions.VARIABLE)
                        : null)
                .setExpandAtFiles(false)
                .setExecutionStrategy(parsed -> execute(parsed, environment))
                .setParameterExceptionHandler(
                        (exception, _) -> wrongUse(environment, exception.getCommandLine(), message(exception)))
                .setExecutionExceptionHandler((exception, command, _) -> {
                    if (exception instanceof RecordElsewhereException found) {
                        elsewhere.found = found;
                        elsewhere.command = command.getCommandSpec().userObject();
                        return 0;
                    }
                    return failed(environment, command, exception);
                });
        setVersion(line);
        return line;
    }

    /// Makes every command answer --version.
    private static void setVersion(CommandLine line) {
        line.getCommandSpec().versionProvider(new VersionLine());
        line.getSubcommands().values().forEach(Main::setVersion);
    }

    /// Runs the command that was parsed. A process that runs commands for others runs only those that use its
    /// record.
    private static int execute(ParseResult parsed, Environment environment) {
        String host = environment.context().host();
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        CommandSpec spec = command.commandSpec();
        boolean usesRecord = (spec.findOption(RecordOptions.NAME) != null || spec.userObject() instanceof NamesRecord)
                && spec.userObject() instanceof Callable<?>
                && !(spec.userObject() instanceof Standalone);
        if (host != null && !usesRecord) {
            environment.say(spec.qualifiedName() + " cannot run beside " + host
                    + ", which has the record open; stop that one first");
            return COULD_NOT;
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static long number(String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException _) {
            throw new CommandLine.TypeConversionException("'" + word + "' is not a number");
        }
    }

    private static long smallNumber(String word) {
        long number = number(word);
        if (number != (int) number) {
            throw new CommandLine.TypeConversionException("'" + word + "' is too large");
        }
        return number;
    }

    /// Returns the value whose word is `word`, ignoring case.
    private static <T extends Enum<T>> T choice(String word, T[] values) {
        for (T value : values) {
            if (value.toString().equalsIgnoreCase(word)) {
                return value;
            }
        }
        String words = Arrays.stream(values)
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new CommandLine.TypeConversionException("'" + word + "' is not one of " + words);
    }

    private static StatementId statement(String word) {
        try {
            return new StatementId(word);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(
                    "'" + word + "' is not a statement id: an id has 16 hexadecimal digits, as find and json print it");
        }
    }

    /// Returns what was wrong and what to do instead.
    private static String message(CommandLine.ParameterException exception) {
        String message = String.valueOf(exception.getMessage());
        CommandLine command = exception.getCommandLine();
        Set<String> commands = command.getSubcommands().keySet();
        if (exception instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            if (word.startsWith("-")) {
                return unknown(
                        "option", word, command.getCommandSpec().optionsMap().keySet());
            }
            return commands.isEmpty()
                    ? "unexpected argument '" + word + "'"
                    : unknown("command", word, commands) + "; commands are " + String.join(", ", commands);
        }
        return message.startsWith("Missing required subcommand")
                ? "give a command: " + String.join(", ", commands)
                : message;
    }

    private static String unknown(String what, String word, Set<String> known) {
        String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        return "unknown " + what + " '" + name + "'"
                + Suggestion.nearest(name, known)
                        .map(near -> " (did you mean '" + near + "'?)")
                        .orElse("");
    }

    private static int wrongUse(Environment environment, CommandLine command, String message) {
        environment.say(message);
        environment.say("try: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    /// Shows the user what ended the command, in one line and without a stack trace.
    private static int failed(Environment environment, @Nullable CommandLine command, Exception exception) {
        if (exception instanceof StandardOutput.NoReaderException) {
            return NO_READER;
        }
        String message = exception.getMessage() == null ? exception.toString() : exception.getMessage();
        if (exception instanceof WrongUseException && command != null) {
            return wrongUse(environment, command, message);
        }
        environment.say(message);
        return switch (exception) {
            case AmbiguousException ambiguous -> {
                ambiguous.choices().forEach(choice -> environment.say("  " + choice));
                yield CommandLine.ExitCode.USAGE;
            }
            case NotOnRecordException _, RefusedEditException _ -> NO;
            default -> COULD_NOT;
        };
    }

    static final class VersionLine implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"onrecord " + Version.current()};
        }
    }
}
