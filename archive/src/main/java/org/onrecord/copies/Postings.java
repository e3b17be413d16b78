package org.onrecord.copies;

/// The index of prints that [Clusters] needs, kept by the owner of the texts. A text has a number, which
/// grows with the order in which texts were added.
public interface Postings {
    /// Returns the numbers of the texts under which `print` is kept, each once, in any order. If there are
    /// more than `atMost`, any `atMost + 1` of them suffice: the print is then common.
    long[] holders(long print, int atMost);

    /// Returns the cluster of a text, after all joins so far.
    ///
    /// @throws IllegalArgumentException if no text has this number
    long cluster(long text);

    /// Returns the words of a text.
    ///
    /// @throws IllegalArgumentException if no text has this number
    Words words(long text);
}
