package org.onrecord.copies;

/// What [Clusters] needs of whoever keeps the texts that were placed: an index of prints. A text is known
/// by a number, which grows with the order in which texts were added.
public interface Postings {
    /// The numbers of the texts under which `print` is kept, each once, in any order; where there are more
    /// than `atMost`, any `atMost + 1` of them.
    long[] holders(long print, int atMost);

    /// The cluster that a text was placed in, clusters that were joined since taken into account.
    ///
    /// @throws IllegalArgumentException if no text has this number
    long cluster(long text);

    /// The words of a text.
    ///
    /// @throws IllegalArgumentException if no text has this number
    Words words(long text);
}
