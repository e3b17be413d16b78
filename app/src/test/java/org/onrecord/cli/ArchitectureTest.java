package org.onrecord.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds the arrows of the table in ARCHITECTURE.md, over the classes of every module but bench.
class ArchitectureTest {
    private static final String ROOT = "org.onrecord.";
    private static final Pattern ROW =
            Pattern.compile("\\| ([^|]*)\\| `org\\.onrecord\\.(\\w+)` \\|[^|]*\\| ?([^|]*)\\|");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.onrecord");

    /// @param module the module's name: `core`
    /// @param name the package's last name: `text`
    /// @param mayUse the packages and modules it may use, as the page names them: `text`, `core*`
    private record Row(String module, String name, List<String> mayUse) {}

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.onrecord.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void aPackageUsesOnlyWhatTheTableAllows() throws IOException {
        Map<String, Set<String>> allowed = allowed();
        Set<String> forbidden = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String from = shortName(type.getPackageName());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String to = shortName(target.getPackageName());
                if (target.getPackageName().startsWith(ROOT)
                        && !to.equals(from)
                        && !allowed.getOrDefault(from, Set.of()).contains(to)) {
                    forbidden.add(
                            type.getSimpleName() + " of " + from + " uses " + target.getSimpleName() + " of " + to);
                }
            }
        }
        assertThat(forbidden).as("arrows that ARCHITECTURE.md does not draw").isEmpty();
    }

    @Test
    void theTableHasARowForEveryPackage() throws IOException {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(type -> packages.add(shortName(type.getPackageName())));
        Set<String> rows = new TreeSet<>(allowed().keySet());
        rows.remove("bench");
        assertThat(packages).isEqualTo(rows);
    }

    @Test
    void onlyTheCommandLineUsesStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.onrecord.cli", "org.onrecord.terminal")
                .should(ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    @Test
    void noGenericExceptionIsThrown() {
        noClasses().should(THROW_GENERIC_EXCEPTIONS).check(CLASSES);
    }

    private static String shortName(String packageName) {
        return packageName.startsWith(ROOT) ? packageName.substring(ROOT.length()) : packageName;
    }

    private static Map<String, Set<String>> allowed() throws IOException {
        List<Row> rows = rows();
        Map<String, Set<String>> allowed = new TreeMap<>();
        for (Row row : rows) {
            Set<String> packages = new TreeSet<>();
            for (String name : row.mayUse()) {
                List<String> meant = rows.stream()
                        .filter(other -> name.equals(other.name()) || name.equals(other.module() + "*"))
                        .map(Row::name)
                        .toList();
                assertThat(meant).as("what ARCHITECTURE.md calls %s", name).isNotEmpty();
                packages.addAll(meant);
            }
            allowed.put(row.name(), packages);
        }
        return allowed;
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String module = "";
        for (String line : Files.readAllLines(page())) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                module = row.group(1).isBlank() ? module : row.group(1).strip().split(" ", 2)[0];
                String uses = row.group(3).strip();
                rows.add(new Row(module, row.group(2), uses.isEmpty() ? List.of() : List.of(uses.split(", ", -1))));
            }
        }
        return rows;
    }

    private static Path page() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = folder.getParent();
        }
        return folder.resolve("ARCHITECTURE.md");
    }
}
