package org.onrecord.sharing;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/// The Unix domain socket of a record in a folder. It lies in a folder of its own, `live` in the record's
/// folder, that only its owner may enter. If that path is too long for a socket, a file there says where the
/// socket is: in a private folder of the user's runtime directory or of the folder for temporary files.
///
/// Only a process that has the record open may bind the socket, so one that lies there already is a dead
/// process's.
final class RecordSocket {
    private static final String FOLDER = "live";
    private static final String SOCKET = "socket";
    private static final String POINTER = "socket-path";
    /// The longest path of a socket in bytes: the systems allow from 103 on.
    private static final int LONGEST = 100;

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> SOCKET_OF_OWNER = PosixFilePermissions.fromString("rw-------");

    private RecordSocket() {}

    /// A socket that waits for connections.
    record Bound(ServerSocketChannel channel, Path socket, Path pointer, UserPrincipal owner) {
        /// Closes the socket and removes it from the folder.
        void close() {
            try (channel) {
                boolean isElsewhere = Files.exists(pointer);
                Files.deleteIfExists(pointer);
                Files.deleteIfExists(socket);
                Path folder = socket.getParent();
                if (isElsewhere && folder != null) {
                    Files.deleteIfExists(folder);
                }
            } catch (IOException _) {
                // What is left is recognised as a dead process's.
            }
        }
    }

    /// Binds the socket of the record in `folder`, which this process has open.
    ///
    /// @param runtime the user's runtime directory, or null if there is none
    /// @throws IOException if this system or file system has no such sockets
    static Bound bind(Path folder, @Nullable String runtime) throws IOException {
        Path live = folder.toAbsolutePath().resolve(FOLDER);
        try {
            if (Files.notExists(live, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(live, PosixFilePermissions.asFileAttribute(OWNER));
            }
            Files.setPosixFilePermissions(live, OWNER);
            removeOld(live);
            Path pointer = live.resolve(POINTER);
            Path socket = live.resolve(SOCKET);
            if (socket.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
                FileAttribute<Set<PosixFilePermission>> ofOwner = PosixFilePermissions.asFileAttribute(OWNER);
                socket = (runtime != null && Files.isDirectory(Path.of(runtime))
                                ? Files.createTempDirectory(Path.of(runtime), "onrecord", ofOwner)
                                : Files.createTempDirectory("onrecord", ofOwner))
                        .resolve(SOCKET);
            }
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            channel.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, SOCKET_OF_OWNER);
            if (!live.equals(socket.getParent())) {
                Files.writeString(pointer, socket.toString());
            }
            return new Bound(channel, socket, pointer, Files.getOwner(live));
        } catch (UnsupportedOperationException e) {
            throw new IOException("there are no such sockets here", e);
        }
    }

    private static void removeOld(Path live) throws IOException {
        Files.deleteIfExists(live.resolve(SOCKET));
        Path old = pointedAt(live);
        if (old != null && isOwners(old.getParent(), Files.getOwner(live))) {
            Files.deleteIfExists(old);
            Files.deleteIfExists(old.getParent());
        }
        Files.deleteIfExists(live.resolve(POINTER));
    }

    private static @Nullable Path pointedAt(Path live) throws IOException {
        Path pointer = live.resolve(POINTER);
        try {
            Path socket = Files.exists(pointer) ? Path.of(Files.readString(pointer)) : null;
            return socket == null || socket.getParent() == null ? null : socket;
        } catch (InvalidPathException _) {
            return null;
        }
    }

    /// Connects to the process that has the record in `folder` open; returns null if none listens, or if the
    /// folder of the socket is not the record's owner's alone.
    static @Nullable SocketChannel connect(Path folder) {
        Path live = folder.toAbsolutePath().resolve(FOLDER);
        if (Files.notExists(live)) {
            return null;
        }
        SocketChannel channel = null;
        try {
            UserPrincipal owner = Files.getOwner(folder);
            Path socket = pointedAt(live);
            if (socket == null) {
                socket = live.resolve(SOCKET);
            }
            if (!isOwners(live, owner) || !isOwners(socket.getParent(), owner) || Files.notExists(socket)) {
                return null;
            }
            channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            channel.connect(UnixDomainSocketAddress.of(socket));
            if (isOwner(channel, owner)) {
                SocketChannel connected = channel;
                channel = null;
                return connected;
            }
            return null;
        } catch (IOException | UnsupportedOperationException _) {
            return null;
        } finally {
            close(channel);
        }
    }

    private static boolean isOwners(@Nullable Path folder, UserPrincipal owner) throws IOException {
        return folder != null
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder).equals(owner)
                && Files.getPosixFilePermissions(folder).equals(OWNER);
    }

    /// Returns whether the process at the other end is the owner's, as far as the system tells.
    static boolean isOwner(SocketChannel channel, UserPrincipal owner) throws IOException {
        return !channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)
                || channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().equals(owner);
    }

    private static void close(@Nullable SocketChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException _) {
                // Nothing was sent.
            }
        }
    }
}
