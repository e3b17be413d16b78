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
            .withImportOption(location -> !location.contains("-tests.jar"))
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
                .layer("source")
                .definedBy("org.onrecord.source")
                .layer("xml")
                .definedBy("org.onrecord.xml")
                .layer("plain")
                .definedBy("org.onrecord.plain")
                .layer("bundle")
                .definedBy("org.onrecord.bundle")
                .layer("feed")
                .definedBy("org.onrecord.feed")
                .layer("agency")
                .definedBy("org.onrecord.agency")
                .layer("webpage")
                .definedBy("org.onrecord.webpage")
                .layer("mail")
                .definedBy("org.onrecord.mail")
                .layer("fetch")
                .definedBy("org.onrecord.fetch")
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
                .layer("desk")
                .definedBy("org.onrecord.desk")
                .layer("watch")
                .definedBy("org.onrecord.watch")
                .layer("token")
                .definedBy("org.onrecord.token")
                .layer("request")
                .definedBy("org.onrecord.request")
                .layer("pages")
                .definedBy("org.onrecord.pages")
                .layer("api")
                .definedBy("org.onrecord.api")
                .layer("server")
                .definedBy("org.onrecord.server")
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
                        "source",
                        "plain",
                        "bundle",
                        "feed",
                        "agency",
                        "webpage",
                        "mail",
                        "intake",
                        "circumstance",
                        "kind",
                        "speaker",
                        "finder",
                        "desk",
                        "watch",
                        "request",
                        "pages",
                        "api",
                        "server",
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
                        "desk",
                        "watch",
                        "request",
                        "pages",
                        "api",
                        "server",
                        "cli")
                .whereLayer("json")
                .mayOnlyBeAccessedByLayers(
                        "receipt", "archive", "export", "desk", "watch", "request", "pages", "api", "server", "cli")
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("desk", "request", "pages", "api", "server", "cli")
                .whereLayer("log")
                .mayOnlyBeAccessedByLayers(
                        "receipt", "archive", "desk", "watch", "request", "pages", "api", "server", "cli")
                .whereLayer("copies")
                .mayOnlyBeAccessedByLayers("search", "archive", "desk", "request", "pages", "api", "server", "cli")
                .whereLayer("identity")
                .mayOnlyBeAccessedByLayers("archive", "desk", "request", "pages", "api", "server", "cli")
                .whereLayer("quotation")
                .mayOnlyBeAccessedByLayers("archive", "desk", "request", "pages", "api", "server", "cli")
                .whereLayer("receipt")
                .mayOnlyBeAccessedByLayers("archive", "desk", "request", "pages", "api", "server", "cli")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers(
                        "archive", "export", "desk", "watch", "request", "pages", "api", "server", "cli")
                .whereLayer("archive")
                .mayOnlyBeAccessedByLayers("export", "desk", "watch", "request", "pages", "api", "server", "cli")
                .whereLayer("circumstance")
                .mayOnlyBeAccessedByLayers("finder")
                .whereLayer("kind")
                .mayOnlyBeAccessedByLayers("finder")
                .whereLayer("speaker")
                .mayOnlyBeAccessedByLayers("finder")
                .whereLayer("wordpiece")
                .mayOnlyBeAccessedByLayers("finder", "meaning")
                .whereLayer("meaning")
                .mayOnlyBeAccessedByLayers("desk", "cli")
                .whereLayer("source")
                .mayOnlyBeAccessedByLayers(
                        "plain", "bundle", "feed", "agency", "webpage", "mail", "fetch", "intake", "desk", "watch",
                        "request", "pages", "api", "server", "cli")
                .whereLayer("bundle")
                .mayOnlyBeAccessedByLayers("intake")
                .whereLayer("feed")
                .mayOnlyBeAccessedByLayers("intake")
                .whereLayer("agency")
                .mayOnlyBeAccessedByLayers("intake")
                .whereLayer("webpage")
                .mayOnlyBeAccessedByLayers("bundle", "feed", "agency", "mail", "intake")
                .whereLayer("mail")
                .mayOnlyBeAccessedByLayers("intake")
                .whereLayer("fetch")
                .mayOnlyBeAccessedByLayers("intake", "watch", "request", "server", "cli")
                .whereLayer("xml")
                .mayOnlyBeAccessedByLayers("feed", "agency", "intake")
                .whereLayer("plain")
                .mayOnlyBeAccessedByLayers("bundle", "feed", "agency", "webpage", "intake")
                .whereLayer("intake")
                .mayOnlyBeAccessedByLayers("desk", "watch", "request", "pages", "api", "server", "cli")
                .whereLayer("finder")
                .mayOnlyBeAccessedByLayers("desk", "cli")
                .whereLayer("watch")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("desk")
                .mayOnlyBeAccessedByLayers("watch", "request", "pages", "api", "server", "cli")
                .whereLayer("token")
                .mayOnlyBeAccessedByLayers("request", "pages", "api", "server", "cli")
                .whereLayer("request")
                .mayOnlyBeAccessedByLayers("pages", "api", "server")
                .whereLayer("pages")
                .mayOnlyBeAccessedByLayers("server")
                .whereLayer("api")
                .mayOnlyBeAccessedByLayers("server", "pages")
                .whereLayer("server")
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
