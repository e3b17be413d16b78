package org.onrecord.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Holds the arrows of ARCHITECTURE.md, over the classes of every module but bench.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.onrecord");

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.onrecord.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void dependenciesGoOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("text")
                .definedBy("org.onrecord.text")
                .layer("story")
                .definedBy("org.onrecord.story")
                .layer("statement")
                .definedBy("org.onrecord.statement")
                .layer("json")
                .definedBy("org.onrecord.json")
                .layer("log")
                .definedBy("org.onrecord.log")
                .layer("copies")
                .definedBy("org.onrecord.copies")
                .layer("identity")
                .definedBy("org.onrecord.identity")
                .layer("quotation")
                .definedBy("org.onrecord.quotation")
                .layer("receipt")
                .definedBy("org.onrecord.receipt")
                .layer("search")
                .definedBy("org.onrecord.search")
                .layer("archive")
                .definedBy("org.onrecord.archive")
                .layer("export")
                .definedBy("org.onrecord.export")
                .layer("intake")
                .definedBy("org.onrecord.intake")
                .layer("circumstance")
                .definedBy("org.onrecord.circumstance")
                .layer("kind")
                .definedBy("org.onrecord.kind")
                .layer("speaker")
                .definedBy("org.onrecord.speaker")
                .layer("wordpiece")
                .definedBy("org.onrecord.wordpiece")
                .layer("meaning")
                .definedBy("org.onrecord.meaning")
                .layer("finder")
                .definedBy("org.onrecord.finder")
                .layer("app")
                .definedBy("org.onrecord.desk")
                .layer("cli")
                .definedBy("org.onrecord.cli")
                .whereLayer("story")
                .mayOnlyBeAccessedByLayers(
                        "statement",
                        "json",
                        "copies",
                        "receipt",
                        "archive",
                        "export",
                        "intake",
                        "circumstance",
                        "kind",
                        "speaker",
                        "finder",
                        "app",
                        "cli")
                .whereLayer("statement")
                .mayOnlyBeAccessedByLayers(
                        "json",
                        "identity",
                        "quotation",
                        "search",
                        "archive",
                        "export",
                        "circumstance",
                        "kind",
                        "speaker",
                        "finder",
                        "app",
                        "cli")
                .whereLayer("json")
                .mayOnlyBeAccessedByLayers("receipt", "archive", "export", "app", "cli")
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("app", "cli")
                .whereLayer("log")
                .mayOnlyBeAccessedByLayers("receipt", "archive", "app", "cli")
                .whereLayer("copies")
                .mayOnlyBeAccessedByLayers("search", "archive", "app", "cli")
                .whereLayer("identity")
                .mayOnlyBeAccessedByLayers("archive", "app", "cli")
                .whereLayer("quotation")
                .mayOnlyBeAccessedByLayers("archive", "app", "cli")
                .whereLayer("receipt")
                .mayOnlyBeAccessedByLayers("archive", "app", "cli")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("archive", "export", "app", "cli")
                .whereLayer("archive")
                .mayOnlyBeAccessedByLayers("export", "app", "cli")
                .whereLayer("circumstance")
                .mayOnlyBeAccessedByLayers("finder")
                .whereLayer("kind")
                .mayOnlyBeAccessedByLayers("finder")
                .whereLayer("speaker")
                .mayOnlyBeAccessedByLayers("finder")
                .whereLayer("wordpiece")
                .mayOnlyBeAccessedByLayers("finder", "meaning")
                .whereLayer("meaning")
                .mayOnlyBeAccessedByLayers("app", "cli")
                .whereLayer("intake")
                .mayOnlyBeAccessedByLayers("app", "cli")
                .whereLayer("finder")
                .mayOnlyBeAccessedByLayers("app", "cli")
                .whereLayer("app")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineUsesStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.onrecord.cli")
                .should(ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    @Test
    void noGenericExceptionIsThrown() {
        noClasses().should(THROW_GENERIC_EXCEPTIONS).check(CLASSES);
    }
}
