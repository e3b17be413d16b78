package org.onrecord.text;

import java.util.List;

/// Turns words into vectors whose nearness means similarity in meaning: words that say nearly the same are
/// near each other even if they share no letters.
///
/// Vectors have unit length, so the dot product of two is their cosine: 1 for the same vector, about 0 for
/// words that have nothing to do with each other. The same words give the same vector, to the last bit,
/// whatever is beside them in the list and whichever thread calls. The vectors of two models are in different
/// spaces, so store [#model] with stored vectors.
///
/// Thread-safe. The caller that opens it closes it.
public interface SentenceEncoder extends AutoCloseable {
    /// Returns the number of dimensions.
    int width();

    /// Returns the model's name and the digest of its weights: `all-MiniLM-L6-v2 sha256:…`.
    String model();

    /// Returns the vectors of some words, in their order. Empty words also have a vector, which means
    /// nothing.
    ///
    /// @throws IllegalStateException if this is closed
    List<float[]> of(List<String> words);

    /// Waits for the calls of other threads and frees the model's memory; closing again does nothing.
    @Override
    void close();
}
