package org.onrecord.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A file or folder that is written in a hidden folder beside its target and takes its place when it is
/// whole. What is killed in between leaves that folder, whose name ends in `.partial`; nothing reads it.
final class Draft implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path workplace;
    private final Path path;

    private Draft(Path target, Path workplace) {
        this.target = target;
        this.workplace = workplace;
        this.path = workplace.resolve(name(target));
    }

    /// Begins a file.
    ///
    /// @throws IOException if there is something else than a file, or nothing can be written beside
    static Draft ofFile(Path target) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IOException(target + " is there already and is no file");
        }
        return beside(target);
    }

    /// Begins a folder, which is there from now on.
    ///
    /// @throws IOException if there is something else than an empty folder, or nothing can be written
    /// beside
    static Draft ofFolder(Path target) throws IOException {
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw new IOException(target + " is there already and is no empty folder");
        }
        Draft draft = beside(target);
        Files.createDirectory(draft.path);
        return draft;
    }

    private static Draft beside(Path target) throws IOException {
        // The file behind a link is replaced, not the link.
        Path real = Files.exists(target)
                ? target.toRealPath()
                : target.toAbsolutePath().normalize();
        Path folder = real.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + (folder == null ? real : folder) + " to write " + target);
        }
        Path workplace = folder.resolve("." + name(real) + "." + UUID.randomUUID() + ".partial");
        return new Draft(real, Files.createDirectory(workplace));
    }

    /// Where to write.
    Path path() {
        return path;
    }

    /// A stream to the file.
    OutputStream open() throws IOException {
        return open(path);
    }

    /// A further file for the time of writing, which goes when the draft closes.
    Path aside(String name) {
        return workplace.resolve(name(target) + "." + name);
    }

    static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER);
    }

    /// Moves what is written to the target.
    void publish() throws IOException {
        if (Files.isDirectory(path)) {
            if (Files.exists(target)) {
                Files.delete(target);
            }
        } else {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                // A name that comes to the disk before the bytes would look whole after a power cut.
                channel.force(true);
            }
        }
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Removes what was not published.
    @Override
    public void close() throws IOException {
        if (!Files.exists(workplace)) {
            return;
        }
        Files.walkFileTree(workplace, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "export" : name.toString();
    }
}
