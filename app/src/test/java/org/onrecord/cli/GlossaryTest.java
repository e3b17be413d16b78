package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds docs/glossary.md against the names of the public types: each word of a name is explained there or listed as
/// plain.
class GlossaryTest {
    private static final Pattern WORD = Pattern.compile("[A-Z][a-z]+");
    private static final String PLAIN_WORDS = "## Plain words";

    @Test
    void everyPublicTypeIsNamedByTermsOfTheGlossary() throws IOException {
        Set<String> known = wordsOf(glossary());
        Map<String, List<String>> unknown = new TreeMap<>();
        for (JavaClass type : publicTypes()) {
            List<String> words = words(type.getSimpleName()).stream()
                    .filter(word -> !isKnown(word, known))
                    .toList();
            if (!words.isEmpty()) {
                unknown.put(type.getSimpleName(), words);
            }
        }
        assertThat(unknown)
                .as("words in names of public types that are not in docs/glossary.md")
                .isEmpty();
    }

    @Test
    void everyTermSaysWhatItMeansAndWhoUsesIt() throws IOException {
        List<String> rows = glossary()
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(40)
                .allSatisfy(row -> assertThat(row.split("\\|", -1))
                        .as(row)
                        .hasSize(5)
                        .noneMatch(cell -> cell.isBlank() && !cell.isEmpty()));
    }

    @Test
    void noTermIsExplainedTwice() throws IOException {
        List<String> terms = glossary()
                .lines()
                .filter(line -> line.startsWith("| "))
                .flatMap(line -> words(line.split("\\|", -1)[1]).stream())
                .toList();
        assertThat(terms).doesNotHaveDuplicates();
    }

    private static Set<String> wordsOf(String glossary) {
        Set<String> words = new TreeSet<>();
        String plain = glossary.substring(glossary.indexOf(PLAIN_WORDS) + PLAIN_WORDS.length());
        words.addAll(words(plain));
        glossary.lines()
                .filter(line -> line.startsWith("| "))
                .forEach(line -> words.addAll(words(line.split("\\|", -1)[1])));
        return words;
    }

    /// Whether a word, or its singular, is in the glossary.
    private static boolean isKnown(String word, Set<String> known) {
        return known.contains(word)
                || (word.endsWith("s") && known.contains(word.substring(0, word.length() - 1)))
                || (word.endsWith("ies") && known.contains(word.substring(0, word.length() - 3) + "y"))
                || (word.endsWith("es") && known.contains(word.substring(0, word.length() - 2)));
    }

    private static List<String> words(String name) {
        return WORD.matcher(name).results().map(MatchResult::group).toList();
    }

    private static Set<JavaClass> publicTypes() {
        Set<JavaClass> types = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("org.onrecord")) {
            if (type.getModifiers().contains(JavaModifier.PUBLIC)
                    && type.isTopLevelClass()
                    && !type.getSimpleName().startsWith("Jte")) {
                types.add(type);
            }
        }
        return types;
    }

    private static String glossary() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.exists(folder.resolve("docs/glossary.md"))) {
            folder = folder.getParent();
        }
        return Files.readString(folder.resolve("docs/glossary.md"));
    }
}
