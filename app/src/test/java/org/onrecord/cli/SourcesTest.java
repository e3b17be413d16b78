package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the rules of CONTRIBUTING.md that can be read off the sources.
class SourcesTest {
    private static final int LONGEST_FILE = 500;
    private static final Pattern TYPE =
            Pattern.compile("^\\s*(?:(?:public|protected|private|static|final|sealed|non-sealed|abstract) )*"
                    + "(?:class|interface|record|enum|@interface) (\\w+)");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("^public (?:\\w+[ -])*(?:class|interface|record|enum|@interface) (\\w+)");
    private static final Pattern VAR = Pattern.compile("\\bvar\\s+\\w+\\s*[=:]");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final int MOST_ARGUMENTS = 6;
    /// Types of other libraries whose constructors take more values.
    private static final Set<String> FOREIGN = Set.of("Readability4J");
    private static final Pattern CALL = Pattern.compile("\\bnew ([A-Z][\\w.]*)(?:<[^()]*?>)?\\(");
    private static final Pattern TYPE_ARGUMENTS =
            Pattern.compile("<(?=[A-Z?>])(?:[\\w?, .\\[\\]&]|<(?:[\\w?, .\\[\\]&]|<[\\w?, .\\[\\]&]*>)*>)*>");
    private static final Pattern WORDS = Pattern.compile(
            "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'|//[^\n]*|/\\*(?s:.*?)\\*/");
    private static final Path ROOT = root();

    @Test
    void everyPackageIsDocumented() {
        for (Path source : sources("main")) {
            Path packageInfo = source.resolveSibling("package-info.java");
            if (!source.endsWith("module-info.java")) {
                assertThat(packageInfo).exists();
                assertThat(text(packageInfo)).as(name(packageInfo)).startsWith("/// ");
            }
        }
    }

    @Test
    void everyModuleIsDocumentedAndNullMarked() {
        for (Path source : sources("main")) {
            if (source.endsWith("module-info.java")) {
                assertThat(text(source)).as(name(source)).containsPattern("/// .+\n(?:/// .*\n)*@NullMarked\nmodule ");
            }
        }
    }

    @Test
    void everyPublicTypeIsDocumented() {
        for (Path source : sources("main")) {
            List<String> lines = text(source).lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                if (PUBLIC_TYPE.matcher(lines.get(line)).find()) {
                    assertThat(isDocumented(lines, line))
                            .as(name(source) + " documents " + lines.get(line))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void noFileIsLongerThanItCanBeRead() {
        for (Path source : allSources()) {
            assertThat(text(source).lines().count()).as(name(source)).isLessThanOrEqualTo(LONGEST_FILE);
        }
    }

    @Test
    void typesAreSpelledOutButInPatterns() {
        for (Path source : allSources()) {
            List<String> found = text(source)
                    .lines()
                    .filter(line -> VAR.matcher(line).find())
                    .toList();
            assertThat(found).as(name(source)).isEmpty();
        }
    }

    @Test
    void commentsUseMarkdown() {
        for (Path source : allSources()) {
            assertThat(text(source).lines().map(String::strip))
                    .as(name(source))
                    .noneMatch(line -> line.startsWith("/**"));
        }
    }

    @Test
    void noConstructorTakesMoreThanSixValuesByPositionOutsideItsFile() {
        Set<String> found = new TreeSet<>();
        for (Path source : sources("main")) {
            String code = withoutWords(text(source));
            Matcher call = CALL.matcher(code);
            while (call.find()) {
                String type = call.group(1).replaceFirst(".*\\.", "");
                boolean isOwn = Pattern.compile("\\b(?:class|record|enum) " + type + "\\b")
                        .matcher(code)
                        .find();
                int count = arguments(code, call.end());
                if (count > MOST_ARGUMENTS && !isOwn && !FOREIGN.contains(type)) {
                    found.add(name(source) + ": new " + call.group(1) + " with " + count);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void argumentsAreCounted() {
        assertThat(arguments("", 0)).isZero();
        assertThat(arguments(")", 0)).isZero();
        assertThat(arguments("a)", 0)).isEqualTo(1);
        assertThat(arguments("a, f(b, c), new D[] {e, g}, (h, i) -> h < i)", 0)).isEqualTo(4);
        assertThat(arguments("a, new Map<String, List<Long>>(), Map.<K, V>of(), x -> y)", 0))
                .isEqualTo(4);
        assertThat(arguments("(Set<A> a, Set<B> b) -> a, Set<A> c, Set<B> d)", 0))
                .isEqualTo(3);
        assertThat(withoutWords("f(\"a, \\\" b\", ',', c) // d, e\n")).isEqualTo("f(\"\", '', c) \n");
    }

    @Test
    void theMapNamesOnlyWhatExists() {
        Set<String> known = new TreeSet<>();
        for (Path source : allSources()) {
            for (String line : text(source).lines().toList()) {
                Matcher type = TYPE.matcher(line);
                if (type.find()) {
                    known.add(type.group(1));
                }
                if (line.startsWith("package ") || line.startsWith("module ")) {
                    known.add(line.replaceAll("^\\w+ |[;{ ]+$", ""));
                }
            }
        }
        Set<String> unknown = new TreeSet<>();
        Matcher code = CODE.matcher(text(ROOT.resolve("ARCHITECTURE.md")));
        while (code.find()) {
            String span = code.group(1);
            if (span.startsWith("org.onrecord") && !known.contains(span)) {
                unknown.add(span);
            } else if (span.matches("[A-Z]\\w*[a-z]\\w*(\\.[A-Z]\\w*)*")) {
                for (String type : span.split("\\.", -1)) {
                    if (!known.contains(type)) {
                        unknown.add(span);
                    }
                }
            }
        }
        assertThat(unknown)
                .as("named in ARCHITECTURE.md, absent from the sources")
                .isEmpty();
    }

    /// Returns code with its text blocks, strings and characters emptied and its comments removed.
    private static String withoutWords(String code) {
        return WORDS.matcher(code)
                .replaceAll(found ->
                        found.group().startsWith("/") ? "" : found.group().startsWith("'") ? "''" : "\"\"");
    }

    /// Returns how many arguments stand from `start`, the place after an opening parenthesis, to the one that
    /// closes it. A comma in brackets or between type arguments does not count.
    private static int arguments(String code, int start) {
        int commas = 0;
        int depth = 1;
        int at = start;
        while (at < code.length() && depth > 0) {
            Matcher types = TYPE_ARGUMENTS.matcher(code).region(at, code.length());
            if (types.lookingAt()) {
                at = types.end();
                continue;
            }
            char sign = code.charAt(at);
            depth += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
            commas += sign == ',' && depth == 1 ? 1 : 0;
            at++;
        }
        boolean isEmpty = code.substring(start, Math.max(start, at - 1)).isBlank();
        return isEmpty ? 0 : commas + 1;
    }

    private static boolean isDocumented(List<String> lines, int type) {
        int line = type - 1;
        while (line >= 0 && !lines.get(line).isBlank()) {
            if (lines.get(line).startsWith("///")) {
                return true;
            }
            line--;
        }
        return false;
    }

    private static List<Path> allSources() {
        List<Path> sources = new ArrayList<>(sources("main"));
        sources.addAll(sources("test"));
        return sources;
    }

    private static List<Path> sources(String sort) {
        List<Path> sources = new ArrayList<>();
        for (Path module : modules()) {
            Path folder = module.resolve("src").resolve(sort).resolve("java");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return sources;
    }

    /// The folders below the root that hold a module.
    private static List<Path> modules() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    /// The checkout: the nearest folder upwards that holds the map.
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "no ARCHITECTURE.md above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }
}
