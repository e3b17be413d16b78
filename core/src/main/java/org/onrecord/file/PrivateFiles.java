package org.onrecord.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/// Files and folders that only their owner may read and write (modes 0600 and 0700). Where the file system
/// has no such permissions, they have those that it gives.
public final class PrivateFiles {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final int BUFFER = 1 << 16;

    private PrivateFiles() {}

    /// Creates a folder for its owner alone, unless it exists. Folders above it are created as usual.
    ///
    /// @throws IOException if it cannot be created
    public static void createFolder(Path folder) throws IOException {
        Path above = folder.toAbsolutePath().getParent();
        if (above == null) {
            return;
        }
        make(above);
        make(folder.toAbsolutePath(), attributes(above, FOLDER));
    }

    /// Creates a folder and those above it that do not exist. Their names are on the disk then: a file in a folder
    /// whose name is lost is lost with it.
    private static void make(Path folder, FileAttribute<?>... attributes) throws IOException {
        Path above = folder.getParent();
        if (above == null || Files.isDirectory(folder)) {
            return;
        }
        make(above, attributes);
        Files.createDirectories(folder, attributes);
        sync(above);
    }

    /// Creates the folders of a file that do not exist, all for their owner alone.
    ///
    /// @throws IOException if one cannot be created
    public static void createFoldersOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        for (Path there = folder; folder != null && there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                make(folder, attributes(there, FOLDER));
                return;
            }
        }
    }

    /// Opens a file to append to, which is created if it does not exist. The caller closes it.
    ///
    /// @throws IOException if it cannot be written
    public static OutputStream append(Path file) throws IOException {
        return Channels.newOutputStream(open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
    }

    /// Opens a file to lock, which is created if it does not exist. The caller closes it.
    ///
    /// @throws IOException if it cannot be written
    public static FileChannel lockFile(Path file) throws IOException {
        return open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    private static FileChannel open(Path file, Set<OpenOption> how) throws IOException {
        return FileChannel.open(file, how, attributes(folderOf(file), FILE));
    }

    /// Replaces what a file contains, or creates the file: readers see the old content or the new, and the
    /// new is on the disk when this returns.
    ///
    /// @throws IOException if it cannot be written; the file is as it was then
    public static void replace(Path file, String content) throws IOException {
        replace(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /// Replaces what a file contains, or creates the file, likewise.
    ///
    /// @throws IOException if it cannot be written; the file is as it was then
    public static void replace(Path file, byte[] content) throws IOException {
        replace(file, (OutputStream out) -> out.write(content));
    }

    /// What a file is to contain.
    @FunctionalInterface
    public interface Content {
        /// Writes the content to `out`, which the caller closes.
        void writeTo(OutputStream out) throws IOException;
    }

    /// Replaces what a file contains, or creates the file, likewise, with what `content` writes.
    ///
    /// @throws IOException if it cannot be written, or `content` throws it; the file is as it was then
    public static void replace(Path file, Content content) throws IOException {
        Path folder = folderOf(file);
        Path written =
                Files.createTempFile(folder, String.valueOf(file.getFileName()), ".new", attributes(folder, FILE));
        try {
            try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
        sync(folder);
    }

    /// Moves a file or a folder with files to a name that is free, in one step. When this returns, it is on the
    /// disk with all its content.
    ///
    /// @throws IOException if it cannot be moved
    public static void publish(Path made, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
        if (Files.isDirectory(made)) {
            sync(made);
        }
        Files.move(made, to, StandardCopyOption.ATOMIC_MOVE);
        sync(folderOf(to));
    }

    private static Path folderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is not the name of a file");
        }
        return folder;
    }

    /// Waits until the names of a folder's files are on the disk.
    ///
    /// @throws IOException if that fails
    public static void sync(Path folder) throws IOException {
        if (!isPosix(folder)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException _) {
            // A folder in which one may write but not read cannot be opened.
        }
    }

    /// Takes a folder and everything in it away from everyone but the owner. Does not follow links.
    ///
    /// @throws IOException if the permissions cannot be changed
    public static void restrict(Path folder) throws IOException {
        if (!isPosix(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                set(visited, FOLDER);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    set(visited, FILE);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path visited, IOException failure) {
                // Another thread or process has removed it.
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void set(Path path, Set<PosixFilePermission> permissions) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (!view.readAttributes().permissions().equals(permissions)) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    private static FileAttribute<?>[] attributes(Path folder, Set<PosixFilePermission> permissions) throws IOException {
        return isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
