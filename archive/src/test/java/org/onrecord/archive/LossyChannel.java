package org.onrecord.archive;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/// An open file of a [LossyDisk].
final class LossyChannel extends FileChannel {
    private final LossyDisk disk;
    private final Path file;
    private final FileChannel real;
    private final boolean isAppending;
    private final Object node;

    LossyChannel(LossyDisk disk, Path file, FileChannel real, boolean isAppending) {
        this.disk = disk;
        this.file = file;
        this.real = real;
        this.isAppending = isAppending;
        this.node = disk.node(file);
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        disk.requirePower();
        return real.read(to);
    }

    @Override
    public long read(ByteBuffer[] to, int from, int count) throws IOException {
        disk.requirePower();
        return real.read(to, from, count);
    }

    @Override
    public int read(ByteBuffer to, long at) throws IOException {
        disk.requirePower();
        return real.read(to, at);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        synchronized (disk) {
            long at = isAppending ? real.size() : real.position();
            int count = write(from, at);
            real.position(at + count);
            return count;
        }
    }

    @Override
    public long write(ByteBuffer[] from, int first, int count) throws IOException {
        long written = 0;
        for (int index = first; index < first + count; index++) {
            written += write(from[index]);
        }
        return written;
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
        synchronized (disk) {
            disk.requirePower();
            byte[] bytes = new byte[from.remaining()];
            from.get(bytes);
            ByteBuffer copy = ByteBuffer.wrap(bytes);
            long end = at;
            while (copy.hasRemaining()) {
                end += isAppending ? real.write(copy) : real.write(copy, end);
            }
            disk.write(node, at, bytes);
            return bytes.length;
        }
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long at) throws IOException {
        real.position(at);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        synchronized (disk) {
            disk.requirePower();
            if (size < real.size()) {
                real.truncate(size);
                disk.write(node, size, null);
            }
            return this;
        }
    }

    @Override
    public void force(boolean withMetadata) throws IOException {
        disk.flush(node, file);
    }

    @Override
    public long transferTo(long at, long count, WritableByteChannel to) throws IOException {
        disk.requirePower();
        return real.transferTo(at, count, to);
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long at, long count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(Math.min(count, 1 << 20)));
        int read = from.read(bytes);
        return read <= 0 ? 0 : write(bytes.flip(), at);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long at, long size) throws IOException {
        requireReading(mode);
        return real.map(mode, at, size);
    }

    @Override
    public MemorySegment map(MapMode mode, long at, long size, Arena arena) throws IOException {
        requireReading(mode);
        return real.map(mode, at, size, arena);
    }

    private static void requireReading(MapMode mode) {
        if (!mode.equals(MapMode.READ_ONLY)) {
            throw new UnsupportedOperationException("what is written to memory is not seen here");
        }
    }

    @Override
    public FileLock lock(long at, long size, boolean isShared) throws IOException {
        return real.lock(at, size, isShared);
    }

    @Override
    public FileLock tryLock(long at, long size, boolean isShared) throws IOException {
        return real.tryLock(at, size, isShared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
