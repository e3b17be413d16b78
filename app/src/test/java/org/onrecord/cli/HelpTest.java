package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.terminal.Columns;
import org.onrecord.terminal.Terminal;

/// What the help of every command promises: that its options are explained, and that its examples are ones.
class HelpTest {
    private static final Pattern OPTION = Pattern.compile("--[a-z]+(?:-[a-z]+)*");
    private static final Pattern EXPLAINED = Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z]+(?:-[a-z]+)*)");
    private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|\\S+");

    static Stream<String> commands() {
        String list = Cli.run().errorLines().getFirst();
        return Stream.of(list.substring(list.lastIndexOf(": ") + 2).split(", ", -1));
    }

    private static String help(int width, String... command) {
        Object[] words = Stream.concat(Stream.of(command), Stream.of("--help")).toArray();
        Cli.Result help = Cli.runAt(new Terminal(true, true, false, width), words);
        assertThat(help.exitCode()).isZero();
        assertThat(help.errorOutput()).isEmpty();
        return help.output();
    }

    @Test
    void theProgramsHelpListsEveryCommandWithWhatItDoes() {
        String help = help(80);
        assertThat(commands())
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        command -> assertThat(help.lines()).anyMatch(line -> line.matches(" +" + command + " +\\S.*")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionIsExplained(String command) {
        String help = help(80, command);
        assertThat(help).startsWith("Usage: onrecord " + command + " ");
        String synopsis = help.substring(0, help.indexOf("\n" + firstWordOfDescription(help)));
        assertThat(all(EXPLAINED, help)).containsAll(all(OPTION, synopsis)).contains("--help");
    }

    /// The description begins on the first line that is not indented after the usage.
    private static String firstWordOfDescription(String help) {
        String line = help.lines()
                .skip(1)
                .filter(one -> !one.startsWith(" "))
                .findFirst()
                .orElseThrow();
        return line.split(" ", 2)[0];
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleIsOneThatTheProgramTakes(String command) {
        List<String> examples = help(100, command)
                .lines()
                .filter(line -> line.matches(" {2}(?:.* \\| )?onrecord " + command + "\\b.*"))
                .toList();
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            Object[] words =
                    Stream.concat(words(example).stream(), Stream.of("--help")).toArray();
            Cli.Result result = Cli.run(words);
            assertThat(result.errorOutput()).as(example).isEmpty();
            assertThat(result.exitCode()).as(example).isZero();
        }
    }

    /// The words of a command line after the program's name, up to where the shell takes over.
    private static List<String> words(String example) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(example.substring(example.indexOf("onrecord ") + 9));
        while (matcher.find()) {
            if (matcher.group().matches("[>|&]|2>")) {
                break;
            }
            words.add(matcher.group().replaceFirst("^(['\"])(.*)\\1$", "$2"));
        }
        return words;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpFitsTheTerminal(String command) {
        for (int width : new int[] {40, 80, 200}) {
            assertThat(help(width, command).lines())
                    .as(command + " at " + width)
                    .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(Math.clamp(width, 60, 100)));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anOptionThatThereIsNotIsNamedWithWhereToLook(String command) {
        Cli.Result result = Cli.run(command, "--no-such-option");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.errorLines()).hasSize(2);
        assertThat(result.errorLines().getLast()).isEqualTo("onrecord: try: onrecord " + command + " --help");
    }

    private static Set<String> all(Pattern pattern, String words) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(words);
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()));
        }
        return found;
    }
}
