package org.onrecord.archive;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.SentenceEncoder;

/// A sentence encoder that is opened when it is first needed. Safe for use by several threads at once.
final class EncoderOnDemand implements AutoCloseable {
    private final @Nullable Supplier<SentenceEncoder> supplier;
    private @Nullable SentenceEncoder open;

    EncoderOnDemand(@Nullable Supplier<SentenceEncoder> supplier) {
        this.supplier = supplier;
    }

    /// Returns whether there is an encoder.
    boolean are() {
        return supplier != null;
    }

    /// Returns the vector of some words.
    float[] of(String words) {
        return of(List.of(words)).getFirst();
    }

    List<float[]> of(List<String> words) {
        return opened().of(words);
    }

    private synchronized SentenceEncoder opened() {
        SentenceEncoder meanings = open;
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
