package org.onrecord.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs `./onrecord` in a small checkout, with the real JDK and a `mvn` that only puts a ready program in its place.
class LauncherTest {
    private static final String GREETING = "program says [--version]\n";
    private static final String FIRST_USE =
            "onrecord: first use: building, which takes a few minutes and fetches libraries once ...\n";
    private static final String AGAIN = "onrecord: sources have changed; building again ...\n";

    @TempDir
    static Path program;

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeAll
    static void makeTheProgram() throws IOException {
        Checkout.makeProgram(program);
    }

    @BeforeEach
    void layTheCheckout() throws IOException {
        checkout = Checkout.lay(folder.resolve("checkout"), program);
    }

    @Test
    void theFirstStartBuildsAndTheNextIsSilent() throws IOException, InterruptedException {
        assertThat(start()).isEqualTo(new Run(0, GREETING, FIRST_USE));
        assertThat(start()).isEqualTo(new Run(0, GREETING, ""));
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void aChangedSourceIsBuiltThoughItsSizeAndTimeAreAsBefore() throws IOException, InterruptedException {
        start();
        Path source = checkout.source();
        FileTime time = Files.getLastModifiedTime(source);
        Files.writeString(source, Files.readString(source).replace("one", "two"));
        Files.setLastModifiedTime(source, time);

        assertThat(start()).isEqualTo(new Run(0, GREETING, AGAIN));
        assertThat(start()).isEqualTo(new Run(0, GREETING, ""));
    }

    @Test
    void aNewARenamedAndARemovedSourceAreBuilt() throws IOException, InterruptedException {
        start();
        Path added = checkout.source().resolveSibling("Added.java");
        Files.writeString(added, "class Added {}");
        assertThat(start().err()).isEqualTo(AGAIN);
        Path renamed = Files.move(added, added.resolveSibling("Renamed.java"));
        assertThat(start().err()).isEqualTo(AGAIN);
        Files.delete(renamed);
        assertThat(start().err()).isEqualTo(AGAIN);
    }

    @Test
    void aFreshCheckoutOfTheSameSourcesIsNotBuilt() throws IOException, InterruptedException {
        start();
        checkout.checkOutAgain();
        Files.setLastModifiedTime(checkout.source(), FileTime.from(Instant.now().plusSeconds(3600)));

        assertThat(start()).isEqualTo(new Run(0, GREETING, ""));
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void testsHiddenFilesAndTheBenchmarksAreNotBuilt() throws IOException, InterruptedException {
        start();
        checkout.write("core/src/test/java/ATest.java", "class ATest {}");
        checkout.write("core/src/main/java/.A.java.swp", "an editor's own");
        checkout.write("bench/src/main/java/B.java", "class B {}");

        assertThat(start()).isEqualTo(new Run(0, GREETING, ""));
    }

    @Test
    void aSourceThatChangesDuringTheBuildIsBuiltByTheNextStart() throws IOException, InterruptedException {
        checkout.whenBuilding("echo 'class A { int three; }' > core/src/main/java/A.java");
        assertThat(start().err()).isEqualTo(FIRST_USE);
        checkout.whenBuilding("");
        assertThat(start().err()).isEqualTo(AGAIN);
        assertThat(start().err()).isEmpty();
    }

    @Test
    void aCopiedAndAMovedTreeStartAtOnceWithTheirCache() throws IOException, InterruptedException {
        assertThat(start("ONRECORD_CACHE", "now").status()).isZero();
        Checkout copied = checkout.copied(folder.resolve("copied"));
        assertThat(copied.startWithCache()).isEqualTo(new Run(0, GREETING, ""));
        Checkout moved = copied.moved(folder.resolve("moved"));
        assertThat(moved.startWithCache()).isEqualTo(new Run(0, GREETING, ""));
        assertThat(moved.builds()).isEqualTo(1);
        assertThat(moved.rehearsals()).isEqualTo(1);
    }

    @Test
    void aCopyWhoseSourceWasChangedBeforeIsBuilt() throws IOException, InterruptedException {
        start();
        Files.writeString(checkout.source(), "class A { int four; }");
        Checkout copied = checkout.copied(folder.resolve("copied"));
        assertThat(copied.start()).isEqualTo(new Run(0, GREETING, AGAIN));
    }

    @Test
    void aFailedBuildShowsWhyAndIsTriedAgain() throws IOException, InterruptedException {
        checkout.whenBuilding("echo '[ERROR] A.java: a semicolon is missing'; exit 1");
        Run failed = start();
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).contains("the build failed").contains("a semicolon is missing");
        checkout.whenBuilding("");
        assertThat(start()).isEqualTo(new Run(0, GREETING, FIRST_USE));
    }

    @Test
    void aLockLeftBehindIsTakenOver() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        checkout.write("app/target/build-lock/holders", gone.pid() + " onrecord\n");
        assertThat(start()).isEqualTo(new Run(0, GREETING, FIRST_USE));
        // The id of a process that came to live later and is no start of the program.
        checkout.write("app/target/build-lock/holders", ProcessHandle.current().pid() + " no-such-command\n");
        Files.writeString(checkout.source(), "class A { int five; }");
        assertThat(start()).isEqualTo(new Run(0, GREETING, AGAIN));
        // Its holder ended before it wrote its name.
        Files.createDirectories(checkout.root().resolve("app/target/build-lock"));
        Files.writeString(checkout.source(), "class A { int six; }");
        assertThat(start()).isEqualTo(new Run(0, GREETING, AGAIN));
        assertThat(checkout.root().resolve("app/target/build-lock")).doesNotExist();
    }

    @Test
    void aSecondStartWaitsForTheBuildOfTheFirst() throws IOException, InterruptedException {
        Gate gate = Gate.at(folder.resolve("gate"));
        checkout.whenBuilding("read -r _ <" + gate.path());
        Process first = checkout.begin();
        gate.awaitReader();
        Process second = checkout.begin();
        assertThat(second.errorReader().readLine())
                .isEqualTo("onrecord: waiting for another start that is building ...");
        gate.open();
        assertThat(Run.of(first)).isEqualTo(new Run(0, GREETING, FIRST_USE));
        assertThat(Run.of(second)).isEqualTo(new Run(0, GREETING, ""));
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void whereNothingCanBeWrittenTheProgramStartsWhileItIsCurrent() throws IOException, InterruptedException {
        start();
        assertThat(checkout.startWithoutRights()).isEqualTo(new Run(0, GREETING, ""));
        Files.writeString(checkout.source(), "class A { int seven; }");
        assertThat(checkout.startWithoutRights())
                .isEqualTo(new Run(
                        1,
                        "",
                        "onrecord: the program must be built, but " + checkout.root()
                                + "/app/target cannot be written.\n"));
    }

    @Test
    void startsDoNotWaitForTheCacheAndOneAtATimeIsMade() throws IOException, InterruptedException {
        try (Gate gate = checkout.holdRehearsals()) {
            assertThat(checkout.startAsUsual()).isEqualTo(new Run(0, GREETING, FIRST_USE));
            gate.awaitReader();
            assertThat(checkout.startAsUsual()).isEqualTo(new Run(0, GREETING, ""));
            assertThat(start("ONRECORD_CACHE", "only")).isEqualTo(new Run(0, "", ""));
            assertThat(checkout.caches()).isEmpty();
            gate.open();
            checkout.awaitCache();
        }
        assertThat(checkout.startWithCache()).isEqualTo(new Run(0, GREETING, ""));
        assertThat(checkout.rehearsals()).isEqualTo(1);
    }

    @Test
    void aCacheWhoseMakingWasStoppedIsMadeByALaterStart() throws IOException, InterruptedException {
        try (Gate gate = checkout.holdRehearsals()) {
            checkout.startAsUsual();
            gate.awaitReader();
            ProcessHandle maker = checkout.maker();
            checkout.rehearsal().destroyForcibly();
            maker.onExit().join();
            assertThat(checkout.caches()).isEmpty();

            assertThat(checkout.startAsUsual()).isEqualTo(new Run(0, GREETING, ""));
            gate.awaitReader();
            ProcessHandle rehearsal = checkout.rehearsal();
            ProcessHandle stopped = checkout.maker();
            stopped.destroy();
            stopped.onExit().join();
            assertThat(rehearsal.isAlive()).isFalse();

            assertThat(checkout.startAsUsual()).isEqualTo(new Run(0, GREETING, ""));
            gate.awaitReader();
            gate.open();
            checkout.awaitCache();
        }
        assertThat(checkout.startWithCache()).isEqualTo(new Run(0, GREETING, ""));
        assertThat(checkout.rehearsals()).isEqualTo(3);
    }

    @Test
    void aCacheThatCannotBeMadeIsTriedOnceABuild() throws IOException, InterruptedException {
        checkout.write("examples/stories", "a file that makes rehearsals fail");
        assertThat(start("ONRECORD_CACHE", "now").status()).isZero();
        assertThat(start("ONRECORD_CACHE", "now")).isEqualTo(new Run(0, GREETING, ""));
        assertThat(checkout.rehearsals()).isEqualTo(1);
        Files.writeString(checkout.source(), "class A { int eight; }");
        assertThat(start("ONRECORD_CACHE", "now").status()).isZero();
        assertThat(checkout.rehearsals()).isEqualTo(2);
    }

    private Run start(String... environment) throws IOException, InterruptedException {
        return checkout.start(environment);
    }
}
