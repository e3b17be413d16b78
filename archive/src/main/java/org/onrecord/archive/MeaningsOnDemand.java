package org.onrecord.archive;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Meanings;

/// Meanings, opened when they are first needed. For one thread at a time.
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
        Meanings meanings = open;
        if (meanings == null) {
            if (supplier == null) {
                throw new IllegalStateException("there is no model of meanings");
            }
            meanings = supplier.get();
            open = meanings;
        }
        return meanings.of(words);
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
    }
}
