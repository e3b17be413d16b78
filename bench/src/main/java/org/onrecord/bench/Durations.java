package org.onrecord.bench;

import java.util.Arrays;
import java.util.function.Supplier;

/// Collects the durations of many operations of one kind.
final class Durations {
    private final String name;
    private long[] wall = new long[64];
    private long[] processor = new long[64];
    private int size;

    Durations(String name) {
        this.name = name;
    }

    /// Runs an operation and records how long it took.
    <T> T time(Supplier<T> work) {
        if (size == wall.length) {
            wall = Arrays.copyOf(wall, 2 * size);
            processor = Arrays.copyOf(processor, 2 * size);
        }
        long processorBefore = Load.processor();
        long start = System.nanoTime();
        T result = work.get();
        wall[size] = System.nanoTime() - start;
        processor[size] = Load.processor() - processorBefore;
        size++;
        return result;
    }

    /// Adds the durations of another instance.
    void add(Durations other) {
        wall = both(wall, size, other.wall, other.size);
        processor = both(processor, size, other.processor, other.size);
        size += other.size;
    }

    private static long[] both(long[] one, int size, long[] other, int otherSize) {
        long[] all = Arrays.copyOf(one, Math.max(1, size + otherSize));
        System.arraycopy(other, 0, all, size, otherSize);
        return all;
    }

    @Override
    public String toString() {
        return size == 0
                ? "%-22s none".formatted(name)
                : "%-22s %5d  median %6.2f ms  p99 %7.2f ms; of processor time %6.2f ms and %7.2f ms"
                        .formatted(name, size, at(wall, 0.5), at(wall, 0.99), at(processor, 0.5), at(processor, 0.99));
    }

    private double at(long[] nanos, double part) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(part * size) - 1] / 1e6;
    }
}
