package org.onrecord.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.h2.store.fs.FileBase;

/// H2's file, in which what a chunk begins with is on the disk only after the rest of it.
///
/// H2 writes what changed as a chunk, in one write, and flushes when it is asked to. If the power fails in between, a
/// disk may have any sectors of the chunk. H2 takes a chunk for whole when its header and its footer are there, and
/// then opens a database with holes: tables are gone, or an older state is taken for the newest. Here the first sector
/// of each chunk, with the header, stays in memory until the file is flushed; then the rest is flushed, the first
/// sectors are written, and the file is flushed again. So a chunk that has a header is whole. A process that is killed
/// loses only what was not flushed, and nothing is acknowledged before that.
///
/// Source: H2 2.5.252, `RandomAccessStore.readStoreHeader`; `PowerCutTest` found it in one of some 130 cuts.
/// Thread-safe.
final class HeadersLastChannel extends FileBase {
    /// What a disk writes whole or not at all.
    private static final int SECTOR = 512;

    /// Where the chunks begin; before, the file has its own header twice, each in one sector.
    private static final long CHUNKS = 8192;

    private final FileChannel file;

    /// First sectors that are not in the file, by where they belong.
    private final TreeMap<Long, byte[]> held = new TreeMap<>();

    HeadersLastChannel(FileChannel file) {
        this.file = file;
    }

    @Override
    public synchronized int write(ByteBuffer from, long at) throws IOException {
        int length = from.remaining();
        drop(at, at + length);
        if (at < CHUNKS || length < SECTOR || at % SECTOR != 0) {
            return writeAll(from, at);
        }
        byte[] first = new byte[SECTOR];
        from.get(first);
        // The place is filled, so that the file is as long as H2 expects.
        writeAll(ByteBuffer.allocate(SECTOR), at);
        writeAll(from, at + SECTOR);
        held.put(at, first);
        return length;
    }

    /// Forgets sectors that are written over; what is left of one is written as it is.
    private void drop(long start, long end) throws IOException {
        for (Long at : overlapping(start, end)) {
            byte[] sector = held.remove(at);
            if (sector != null && (at < start || at + SECTOR > end)) {
                writeAll(ByteBuffer.wrap(sector), at);
            }
        }
    }

    private List<Long> overlapping(long start, long end) {
        return new ArrayList<>(held.subMap(start - SECTOR + 1, end).keySet());
    }

    private int writeAll(ByteBuffer from, long at) throws IOException {
        int length = from.remaining();
        long next = at;
        while (from.hasRemaining()) {
            next += file.write(from, next);
        }
        return length;
    }

    @Override
    public synchronized int read(ByteBuffer to, long at) throws IOException {
        int first = to.position();
        int count = file.read(to, at);
        for (Long place : count <= 0 ? List.<Long>of() : overlapping(at, at + count)) {
            byte[] sector = held.get(place);
            long from = Math.max(at, place);
            long end = Math.min(at + count, place + SECTOR);
            if (sector != null) {
                to.put(first + (int) (from - at), sector, (int) (from - place), (int) (end - from));
            }
        }
        return count;
    }

    @Override
    public synchronized void force(boolean withMetadata) throws IOException {
        if (!held.isEmpty()) {
            file.force(withMetadata);
            for (Map.Entry<Long, byte[]> sector : held.entrySet()) {
                writeAll(ByteBuffer.wrap(sector.getValue()), sector.getKey());
            }
            held.clear();
        }
        file.force(withMetadata);
    }

    @Override
    public synchronized int read(ByteBuffer to) throws IOException {
        long at = file.position();
        int count = read(to, at);
        file.position(at + Math.max(0, count));
        return count;
    }

    @Override
    public synchronized int write(ByteBuffer from) throws IOException {
        long at = file.position();
        int count = write(from, at);
        file.position(at + count);
        return count;
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long at) throws IOException {
        file.position(at);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public synchronized FileChannel truncate(long size) throws IOException {
        held.tailMap(size, true).clear();
        file.truncate(size);
        return this;
    }

    @Override
    public FileLock tryLock(long at, long size, boolean isShared) throws IOException {
        return file.tryLock(at, size, isShared);
    }

    @Override
    protected synchronized void implCloseChannel() throws IOException {
        try {
            if (!held.isEmpty()) {
                force(true);
            }
        } finally {
            file.close();
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
