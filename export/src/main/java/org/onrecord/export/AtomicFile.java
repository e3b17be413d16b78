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

/// A file or folder that is written in a hidden folder beside its target and moved to its target when it is
/// complete. A process that is killed in between leaves that folder, whose name ends in `.partial` and which
/// nothing reads.
final class AtomicFile implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path workplace;
    private final Path path;

    private AtomicFile(Path target, Path workplace) {
        this.target = target;
        this.workplace = workplace;
        this.path = workplace.resolve(name(target));
    }

    /// Starts a file.
    ///
    /// @throws IOException if the target exists and is not a file, or nothing can be written beside it
    static AtomicFile ofFile(Path target) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IOException(target + " already exists and is not a file");
        }
        return beside(target);
    }

    /// Starts a folder, which exists from now on.
    ///
    /// @throws IOException if the target exists and is not an empty folder, or nothing can be written beside
    /// it
    static AtomicFile ofFolder(Path target) throws IOException {
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw new IOException(target + " already exists and is not an empty folder");
        }
        AtomicFile atomicFile = beside(target);
        Files.createDirectory(atomicFile.path);
        return atomicFile;
    }

    private static AtomicFile beside(Path target) throws IOException {
        // Replaces the file that a link points to, not the link.
        Path real = Files.exists(target)
                ? target.toRealPath()
                : target.toAbsolutePath().normalize();
        Path folder = real.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException(
                    "there is no folder " + (folder == null ? real : folder) + " in which to write " + target);
        }
        Path workplace = folder.resolve("." + name(real) + "." + UUID.randomUUID() + ".partial");
        return new AtomicFile(real, Files.createDirectory(workplace));
    }

    /// Returns the path to write to.
    Path path() {
        return path;
    }

    /// Opens a stream to the file. The caller closes it.
    OutputStream open() throws IOException {
        return open(path);
    }

    /// Returns a further temporary file, which is deleted when this is closed.
    Path aside(String name) {
        return workplace.resolve(name(target) + "." + name);
    }

    static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER);
    }

    /// Moves the file or folder to its target.
    void publish() throws IOException {
        if (Files.isDirectory(path)) {
            if (Files.exists(target)) {
                Files.delete(target);
            }
        } else {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                // Otherwise the name could reach the disk before the bytes, and look complete after a power cut.
                channel.force(true);
            }
        }
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Removes whatever was not published.
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
