package org.onrecord.source;

import java.time.Duration;

/// How much is read at most, so that no input takes more memory or time than it is worth.
///
/// @param largestStory bytes of one story in plain text or an agency's format
/// @param largestPage bytes of one web page; longer ones are refused
/// @param longestPage how long the body of one web page may be looked for
/// @param depth how many others a content may lie in
/// @param largestUnpacked bytes that one source may have when it is unpacked, with all that lies in it
public record Limits(int largestStory, int largestPage, Duration longestPage, int depth, long largestUnpacked) {
    /// The limits where the user gives no others: stories of 16 MiB, pages of 4 MiB that take 10 seconds,
    /// archives in archives in a compressed file, and 1 TiB unpacked.
    public static final Limits USUAL = new Limits(16 << 20, 4 << 20, Duration.ofSeconds(10), 4, 1L << 40);

    public Limits {
        if (largestStory < 1 || largestPage < 1 || depth < 1 || largestUnpacked < 1 || !longestPage.isPositive()) {
            throw new IllegalArgumentException("limits must be positive, got " + largestStory + ", " + largestPage
                    + ", " + longestPage + ", " + depth + ", " + largestUnpacked);
        }
    }

    /// A count of bytes in words: `16 MiB`, `9 bytes`.
    public static String size(long bytes) {
        return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }

    /// The same with another largest story.
    public Limits withLargestStory(int bytes) {
        return new Limits(bytes, largestPage, longestPage, depth, largestUnpacked);
    }
}
