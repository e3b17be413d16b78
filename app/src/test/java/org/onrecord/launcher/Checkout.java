package org.onrecord.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// A small checkout with the real launcher, whose `mvn` puts a program in its place that was compiled before.
///
/// `builds` and `rehearsals` in it have a line for each build and each rehearsal.
record Checkout(Path root, Path program) {
    private static final String MAIN = """
            package org.onrecord.cli;

            public final class Main {
                public static void main(String[] arguments) {
                    System.out.println("program says " + java.util.Arrays.toString(arguments));
                }
            }
            """;
    private static final String REHEARSAL = """
            package org.onrecord.cli;

            import java.io.FileInputStream;
            import java.nio.file.*;

            public final class Rehearsal {
                public static void main(String[] arguments) throws Exception {
                    Path stories = Path.of(arguments[1]);
                    Path root = stories.getParent().getParent();
                    Files.writeString(
                            root.resolve("rehearsals"), "one\\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    Path gate = root.resolve("gate");
                    if (Files.exists(gate)) {
                        try (FileInputStream in = new FileInputStream(gate.toFile())) {
                            in.read();
                        }
                    }
                    if (Files.exists(stories)) {
                        System.exit(1);
                    }
                }
            }
            """;
    private static final String MAVEN = """
            #!/bin/sh
            set -e
            echo one >>builds
            [ ! -f when-building ] || . ./when-building
            mkdir -p app/target/onrecord/lib
            cp "${0%/*}/onrecord-1.jar" app/target/onrecord/lib/
            """;

    /// Compiles the program into `folder`, with the `mvn` that builds it.
    static void makeProgram(Path folder) throws IOException {
        Path main = Files.writeString(folder.resolve("Main.java"), MAIN);
        Path rehearsal = Files.writeString(folder.resolve("Rehearsal.java"), REHEARSAL);
        Path classes = folder.resolve("classes");
        tool("javac", "-d", classes, main, rehearsal);
        tool("jar", "-c", "-f", folder.resolve("onrecord-1.jar"), "-e", "org.onrecord.cli.Main", "-C", classes, ".");
        Path maven = Files.writeString(folder.resolve("mvn"), MAVEN);
        command("chmod", "a+x", maven);
    }

    private static void tool(String name, Object... arguments) {
        String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int status = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, words);
        if (status != 0) {
            throw new IllegalStateException(name + " ended with " + status);
        }
    }

    private static Run command(Object... words) throws IOException {
        Run run;
        try {
            run = Run.of(
                    new ProcessBuilder(Stream.of(words).map(Object::toString).toList()).start());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        if (run.status() != 0) {
            throw new IOException(run.err());
        }
        return run;
    }

    /// Lays a checkout at `root` that is built with what [#makeProgram] left in `program`.
    static Checkout lay(Path root, Path program) throws IOException {
        Checkout checkout = new Checkout(root, program);
        for (String file : List.of("onrecord", "app/src/main/sh/sources.sh")) {
            checkout.write(file, Files.readString(Path.of("..").resolve(file)));
        }
        command("chmod", "a+x", root.resolve("onrecord"));
        for (String file : List.of("pom.xml", "app/pom.xml", "core/pom.xml", "bench/pom.xml")) {
            checkout.write(file, "<project/>");
        }
        checkout.write("core/src/main/java/A.java", "class A { int one; }");
        return checkout;
    }

    Path source() {
        return root.resolve("core/src/main/java/A.java");
    }

    void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    /// Lets each build run `script` in the checkout before it puts the program in its place.
    void whenBuilding(String script) throws IOException {
        write("when-building", script);
    }

    /// Starts the program with `--version`, making a cache only if `environment`, names and values in turns, says so.
    Run start(String... environment) throws IOException, InterruptedException {
        return Run.of(begin(environment));
    }

    /// Starts the program as usual, which may leave the making of a cache in the background.
    Run startAsUsual() throws IOException, InterruptedException {
        return start("ONRECORD_CACHE", "");
    }

    /// Starts the program with its cache, and fails where it has none or the JVM does not take it.
    Run startWithCache() throws IOException, InterruptedException {
        if (caches().size() != 1 || Files.size(caches().getFirst()) == 0) {
            throw new IOException("not one cache: " + caches());
        }
        return start("ONRECORD_JAVA_OPTS", "-XX:AOTMode=on");
    }

    Process begin(String... environment) throws IOException {
        return begin(List.of(), environment);
    }

    private Process begin(List<String> before, String... environment) throws IOException {
        List<String> words = new ArrayList<>(before);
        words.add(root.resolve("onrecord").toString());
        words.add("--version");
        ProcessBuilder builder = new ProcessBuilder(words);
        Map<String, String> variables = builder.environment();
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("PATH", program + ":" + variables.get("PATH"));
        variables.remove("ONRECORD_JAVA_OPTS");
        variables.remove("JAVA_TOOL_OPTIONS");
        variables.put("ONRECORD_CACHE", "never");
        for (int each = 0; each < environment.length; each += 2) {
            variables.put(environment[each], environment[each + 1]);
        }
        return builder.start();
    }

    /// Starts the program as somebody who may read the checkout but write nothing in it.
    Run startWithoutRights() throws IOException, InterruptedException {
        command("chmod", "a+rx", Objects.requireNonNull(root.getParent()));
        command("chmod", "-R", "a+rX,a-w", root);
        try {
            // The rights of files do not stop root.
            boolean root = System.getProperty("user.name").equals("root");
            return Run.of(
                    begin(root ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.of()));
        } finally {
            command("chmod", "-R", "u+w", root);
        }
    }

    int builds() throws IOException {
        return lines("builds");
    }

    int rehearsals() throws IOException {
        return lines("rehearsals");
    }

    private int lines(String file) throws IOException {
        return Files.readAllLines(root.resolve(file)).size();
    }

    List<Path> caches() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("app/target/onrecord"))) {
            return files.filter(file -> file.toString().endsWith(".aot")).toList();
        }
    }

    /// Lets rehearsals wait at the gate that is returned, until it is opened.
    Gate holdRehearsals() throws IOException, InterruptedException {
        return Gate.at(root.resolve("gate"));
    }

    /// Waits until the cache is there that is being made in the background, or makes it.
    void awaitCache() throws IOException, InterruptedException {
        start("ONRECORD_CACHE", "now");
    }

    /// The process that makes a cache, as the lock names it with the JVM that it started.
    ProcessHandle maker() throws IOException {
        return holder("onrecord");
    }

    ProcessHandle rehearsal() throws IOException {
        return holder("java");
    }

    private ProcessHandle holder(String word) throws IOException {
        return Files.readAllLines(root.resolve("app/target/onrecord/making/holders")).stream()
                .filter(line -> line.endsWith(" " + word))
                .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .map(id -> ProcessHandle.of(id).orElseThrow())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    /// This checkout once more, at `other`, as `cp -R` copies it.
    Checkout copied(Path other) throws IOException {
        command("cp", "-R", root, other);
        return new Checkout(other, program);
    }

    Checkout moved(Path other) throws IOException {
        Files.move(root, other);
        return new Checkout(other, program);
    }

    /// Writes all sources anew with the contents that they have, as a fresh checkout does.
    void checkOutAgain() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                byte[] content = Files.readAllBytes(file);
                boolean executable = Files.isExecutable(file);
                Files.delete(file);
                Files.write(file, content);
                if (executable && !file.toFile().setExecutable(true)) {
                    throw new IOException("cannot make executable: " + file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
