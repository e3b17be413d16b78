package org.onrecord.source;

import java.time.Duration;

/// Upper limits on what is read, so that no input takes unreasonable memory or time.
///
/// @param largestStory largest story in plain text or an agency's format, in bytes
/// @param largestPage largest web page, in bytes; larger pages are refused
/// @param longestPage longest processor time for finding the body of one web page
/// @param depth how deep content may be nested in other content
/// @param largestUnpacked largest size of one source after unpacking, with everything in it, in bytes
public record Limits(int largestStory, int largestPage, Duration longestPage, int depth, long largestUnpacked) {
    /// The default limits: stories of 16 MiB, pages of 4 MiB that take 10 seconds, 4 levels of nesting (such
    /// as archives in archives in a compressed file), and 1 TiB unpacked.
    public static final Limits USUAL = new Limits(16 << 20, 4 << 20, Duration.ofSeconds(10), 4, 1L << 40);

    public Limits {
        if (largestStory < 1 || largestPage < 1 || depth < 1 || largestUnpacked < 1 || !longestPage.isPositive()) {
            throw new IllegalArgumentException("limits must be positive, got " + largestStory + ", " + largestPage
                    + ", " + longestPage + ", " + depth + ", " + largestUnpacked);
        }
    }

    /// Formats a number of bytes: `16 MiB`, `9 bytes`.
    public static String size(long bytes) {
        return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }

    /// Returns a copy with another largest story.
    public Limits withLargestStory(int bytes) {
        return new Limits(bytes, largestPage, longestPage, depth, largestUnpacked);
    }

    /// Returns a copy with another longest time for the body of one web page.
    public Limits withLongestPage(Duration time) {
        return new Limits(largestStory, largestPage, time, depth, largestUnpacked);
    }
}
