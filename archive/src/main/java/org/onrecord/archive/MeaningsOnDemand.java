package org.onrecord.archive;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Meanings;

/// Meanings, opened when they are first needed. Safe for use by several threads at once.
final class MeaningsOnDemand implements AutoCloseable {
    private final @Nullable Supplier<Meanings> supplier;
    private @Nullable Meanings open;

    MeaningsOnDemand(@Nullable Supplier<Meanings> supplier) {
        this.supplier = supplier;
    }

    /// Whether there are any.
    boolean are() {
        return supplier != null;
    }

    /// What some words mean.
    float[] of(String words) {
        return of(List.of(words)).getFirst();
    }

    List<float[]> of(List<String> words) {
        return opened().of(words);
    }

    private synchronized Meanings opened() {
        Meanings meanings = open;
        if (meanings == null) {
            if (supplier == null) {
                throw new IllegalStateException("there is no model of meanings");
            }
            meanings = supplier.get();
            open = meanings;
        }
        return meanings;
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
        }
    }
}
