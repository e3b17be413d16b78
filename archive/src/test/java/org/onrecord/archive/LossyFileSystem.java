package org.onrecord.archive;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Java's files on a [LossyDisk]: the paths of the real disk, by names that begin with `lossy:`, so that H2, which is
/// given the name, opens its file on the same disk.
final class LossyFileSystem extends FileSystem {
    static final LossyFileSystem INSTANCE = new LossyFileSystem();

    private final FileSystem real = FileSystems.getDefault();
    private final Provider provider = new Provider();

    /// A path here, which wraps one of the real disk.
    private interface LossyPath extends Path {
        Path real();
    }

    /// Returns the path here of a path of the real disk.
    Path path(Path path) {
        return (Path) Proxy.newProxyInstance(
                LossyPath.class.getClassLoader(),
                new Class<?>[] {LossyPath.class},
                (_, method, args) -> called(path, method, args));
    }

    private Object called(Path path, Method method, Object[] args) throws Throwable {
        return switch (method.getName()) {
            case "real" -> path;
            case "getFileSystem" -> this;
            case "toString" -> path.isAbsolute() ? LossyFilePath.SCHEME + ":" + path : path.toString();
            case "iterator" -> wrapped(path.iterator());
            case "toFile" -> throw new UnsupportedOperationException("a file would not be on the disk");
            default -> invoked(path, method, args);
        };
    }

    private Object invoked(Path path, Method method, Object[] args) throws Throwable {
        Object[] unwrapped = args == null ? new Object[0] : args.clone();
        for (int index = 0; index < unwrapped.length; index++) {
            if (unwrapped[index] instanceof LossyPath lossy) {
                unwrapped[index] = lossy.real();
            }
        }
        try {
            Object result = method.invoke(path, unwrapped);
            return result instanceof Path one ? path(one) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Iterator<Path> wrapped(Iterator<Path> paths) {
        return StreamSupport.stream(((Iterable<Path>) () -> paths).spliterator(), false)
                .map(this::path)
                .iterator();
    }

    private static Path real(Path path) {
        return path instanceof LossyPath lossy ? lossy.real() : path;
    }

    private static LossyDisk disk(Path path) throws IOException {
        LossyDisk disk = LossyDisk.with(real(path).toAbsolutePath());
        if (disk == null) {
            throw new IOException("the power is off");
        }
        return disk;
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("it is always open");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return real.getRootDirectories();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return path(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        return path -> real.getPathMatcher(pattern).matches(real(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("nothing is watched here");
    }

    /// Reads from the real disk; writes through the lossy one.
    private static final class Provider extends FileSystemProvider {
        @Override
        public String getScheme() {
            return LossyFilePath.SCHEME;
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
            return INSTANCE;
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            return INSTANCE;
        }

        @Override
        public Path getPath(URI uri) {
            throw new UnsupportedOperationException("there are no addresses of files here");
        }

        @Override
        public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            return disk(path).open(real(path), options, attributes);
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            return newFileChannel(path, options, attributes);
        }

        @SuppressWarnings("StreamResourceLeak")
        @Override
        public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
                throws IOException {
            DirectoryStream<Path> files =
                    Files.newDirectoryStream(real(folder), file -> filter.accept(INSTANCE.path(file)));
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    return INSTANCE.wrapped(files.iterator());
                }

                @Override
                public void close() throws IOException {
                    files.close();
                }
            };
        }

        @Override
        public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
            disk(folder).createFolder(real(folder), attributes);
        }

        @Override
        public void delete(Path path) throws IOException {
            disk(path).delete(real(path));
        }

        @Override
        public void copy(Path from, Path to, CopyOption... options) {
            throw new UnsupportedOperationException("nothing is copied here");
        }

        @Override
        public void move(Path from, Path to, CopyOption... options) throws IOException {
            disk(from).move(real(from), real(to), options);
        }

        @Override
        public boolean isSameFile(Path one, Path other) throws IOException {
            return Files.isSameFile(real(one), real(other));
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            return Files.isHidden(real(path));
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            return Files.getFileStore(real(path));
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            real(path).getFileSystem().provider().checkAccess(real(path), modes);
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
            return Files.getFileAttributeView(real(path), type, options);
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            return Files.readAttributes(real(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
                throws IOException {
            return Files.readAttributes(real(path), attributes, options);
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
            Files.setAttribute(real(path), attribute, value, options);
        }
    }
}
