package org.onrecord.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A disk whose power can be cut. It is a folder of the real disk, and notes beside it what a real disk would still
/// have after a cut: what was flushed is there; of the rest any part is there or not, also part of a write, and later
/// writes without earlier ones. Names are on the disk once their folder was flushed, whatever became of the file;
/// until then as many of the last changes of names are lost as happens, as in a file system with a journal.
///
/// Java's file system [LossyFileSystem] and H2's [LossyFilePath] both work on it. Thread-safe.
final class LossyDisk {
    /// What a disk writes in one piece.
    private static final int SECTOR = 512;

    private static final Map<Path, LossyDisk> DISKS = new ConcurrentHashMap<>();

    private final Path root;
    private final Map<Path, Node> names = new HashMap<>();
    private final Map<Path, Node> durable = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private long left = Long.MAX_VALUE;
    private String counted = "";
    private boolean isOff;

    private LossyDisk(Path root) {
        this.root = root;
    }

    /// A file, or a folder, which has no content.
    private static final class Node {
        private final Path first;
        private byte[] content = new byte[0];
        private final List<Write> writes = new ArrayList<>();

        /// @param first its first name
        Node(Path first) {
            this.first = first;
        }
    }

    /// A write that was not flushed.
    private static final class Write {
        private final long at;
        private final byte @Nullable [] bytes;

        /// @param bytes what was written, or null for a new end of the file
        Write(long at, byte @Nullable [] bytes) {
            this.at = at;
            this.bytes = bytes;
        }
    }

    /// A change of a name that was not flushed.
    ///
    /// @param from the name that is gone, or null
    /// @param to the name that is new, or null
    private record Change(
            @Nullable Path from,
            @Nullable Path to,
            @Nullable Node node) {
        boolean isIn(Path folder) {
            return (from != null && folder.equals(from.getParent())) || (to != null && folder.equals(to.getParent()));
        }

        void apply(Map<Path, Node> names) {
            if (from != null) {
                names.remove(from);
            }
            if (to != null && node != null) {
                names.put(to, node);
            }
        }
    }

    /// Makes a disk of a folder, all of which is on the disk.
    static LossyDisk of(Path root) throws IOException {
        LossyDisk disk = new LossyDisk(root);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Node node = new Node(file);
                if (Files.isRegularFile(file)) {
                    node.content = Files.readAllBytes(file);
                }
                disk.names.put(file, node);
                disk.durable.put(file, node);
            }
        }
        DISKS.put(root, disk);
        return disk;
    }

    /// Returns the disk with a file, or null if it is on none.
    static @Nullable LossyDisk with(Path file) {
        for (Path at = file; at != null; at = at.getParent()) {
            LossyDisk disk = DISKS.get(at);
            if (disk != null) {
                return disk;
            }
        }
        return null;
    }

    /// Returns the folder as a path of [LossyFileSystem].
    Path path() {
        return LossyFileSystem.INSTANCE.path(root);
    }

    /// Cuts the power at the write after so many.
    ///
    /// @param name the end of the names of the files of which writes count; empty for all
    synchronized void cutAfter(long writes, String name) {
        left = writes;
        counted = name;
    }

    synchronized boolean isOff() {
        return isOff;
    }

    /// Fails once the power is off.
    synchronized void requirePower() throws IOException {
        if (isOff) {
            throw new IOException("the power is off");
        }
    }

    private void count(Path file) throws IOException {
        if (file.toString().endsWith(counted)) {
            left--;
        }
        isOff = isOff || left <= 0;
        requirePower();
    }

    FileChannel open(Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        synchronized (this) {
            requirePower();
            boolean isNew = !names.containsKey(file);
            FileChannel real = FileChannel.open(file, options, attributes);
            if (isNew && Files.exists(file)) {
                change(new Change(null, file, new Node(file)));
            }
            Node node = names.get(file);
            if (options.contains(StandardOpenOption.TRUNCATE_EXISTING) && node != null) {
                node.writes.add(new Write(0, null));
            }
            return new LossyChannel(this, file, real, options.contains(StandardOpenOption.APPEND));
        }
    }

    /// Notes a write.
    ///
    /// @param node the file, as [#node(Path)] returned it
    synchronized void write(Object node, long at, byte @Nullable [] bytes) throws IOException {
        Node written = (Node) node;
        written.writes.add(new Write(at, bytes));
        count(written.first);
    }

    synchronized Object node(Path file) {
        return names.computeIfAbsent(file, Node::new);
    }

    /// Flushes a file, or the names in a folder.
    synchronized void flush(Object node, Path file) throws IOException {
        count(file);
        Node flushed = (Node) node;
        flushed.writes.forEach(write -> flushed.content = with(flushed.content, write));
        flushed.writes.clear();
        for (Change change : List.copyOf(changes)) {
            if (change.isIn(file)) {
                change.apply(durable);
                changes.remove(change);
            }
        }
    }

    private static byte[] with(byte[] content, Write write) {
        byte[] bytes = write.bytes;
        int at = Math.toIntExact(write.at);
        if (bytes == null) {
            return Arrays.copyOf(content, at);
        }
        byte[] changed = Arrays.copyOf(content, Math.max(content.length, at + bytes.length));
        System.arraycopy(bytes, 0, changed, at, bytes.length);
        return changed;
    }

    private void change(Change change) throws IOException {
        change.apply(names);
        changes.add(change);
        count(change.to == null ? Objects.requireNonNull(change.from) : change.to);
    }

    synchronized void createFolder(Path folder, FileAttribute<?>... attributes) throws IOException {
        requirePower();
        Files.createDirectory(folder, attributes);
        change(new Change(null, folder, new Node(folder)));
    }

    synchronized void delete(Path file) throws IOException {
        requirePower();
        Files.delete(file);
        change(new Change(file, null, null));
    }

    synchronized void move(Path from, Path to, CopyOption... options) throws IOException {
        requirePower();
        Files.move(from, to, options);
        change(new Change(from, to, names.get(from)));
    }

    /// Writes what is on the disk after the power was cut.
    ///
    /// @param to an empty folder
    synchronized void survive(Random random, Path to) throws IOException {
        isOff = true;
        DISKS.remove(root);
        // Often none of them, and else any number.
        int kept = random.nextBoolean() ? 0 : random.nextInt(changes.size() + 1);
        changes.subList(0, kept).forEach(change -> change.apply(durable));
        Set<Path> folders = new HashSet<>();
        for (Path name : durable.keySet().stream().sorted().toList()) {
            Path survivor = to.resolve(root.relativize(name));
            if (name.equals(root)) {
                folders.add(name);
            } else if (folders.contains(name.getParent())) {
                if (Files.isDirectory(name)) {
                    folders.add(name);
                    Files.createDirectory(survivor);
                } else {
                    Node node = durable.get(name);
                    Files.write(survivor, node == null ? new byte[0] : survived(node, random));
                }
            }
        }
    }

    private static byte[] survived(Node node, Random random) {
        byte[] content = node.content;
        int how = random.nextInt(4);
        int count = switch (how) {
            case 0 -> 0;
            case 1 -> random.nextInt(node.writes.size() + 1);
            default -> node.writes.size();
        };
        for (Write write : node.writes.subList(0, count)) {
            if (how == 3 && random.nextBoolean()) {
                continue;
            }
            content = how == 2 ? with(content, write) : withSome(content, write, random);
        }
        return content;
    }

    /// Returns the content with a write of which some sectors may be missing.
    private static byte[] withSome(byte[] content, Write write, Random random) {
        byte[] bytes = write.bytes;
        if (bytes == null || random.nextBoolean()) {
            return with(content, write);
        }
        byte[] changed = with(content, write);
        for (int from = 0; from < bytes.length; from += SECTOR) {
            if (random.nextInt(3) == 0) {
                int at = Math.toIntExact(write.at) + from;
                int end = Math.min(at + SECTOR, Math.toIntExact(write.at) + bytes.length);
                for (int index = at; index < end; index++) {
                    changed[index] = index < content.length ? content[index] : 0;
                }
            }
        }
        return changed;
    }
}
