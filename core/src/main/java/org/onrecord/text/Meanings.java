package org.onrecord.text;

import java.util.List;

/// Turns words into points of a space in which likeness of meaning is nearness: words that say nearly the same
/// lie near each other though they share no letters.
///
/// Points are of unit length, so the sum of the products of two is the cosine between them: 1 for the same
/// point, about 0 for words that have nothing to do with each other. The same words give the same point, to the
/// last bit, whatever stands beside them in the list and whoever asks on this machine. The points of two models
/// lie in different spaces, so whoever keeps points keeps [#model] with them.
///
/// Safe for use by several threads at once. Whoever opens it closes it.
public interface Meanings extends AutoCloseable {
    /// How many numbers make a point.
    int width();

    /// The model's name and the digest of its weights: `all-MiniLM-L6-v2 sha256:…`.
    String model();

    /// The points of some words, in their order. Empty words have a point too, which means nothing.
    ///
    /// @throws IllegalStateException if this is closed
    List<float[]> of(List<String> words);

    /// Waits for what other threads asked and gives the model's memory back; closing again does nothing.
    @Override
    void close();
}
