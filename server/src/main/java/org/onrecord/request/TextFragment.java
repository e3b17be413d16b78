package org.onrecord.request;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// Links to the exact words in the original page, which browsers scroll to and highlight (URL Fragment Text
/// Directives, WICG).
public final class TextFragment {
    private static final int LONGEST_WHOLE = 300;
    private static final int WORDS_AT_AN_END = 5;

    private TextFragment() {}

    /// Returns the address where a story was published, if it is known.
    public static Optional<String> original(Story story) {
        return Optional.ofNullable(story.address()).map(URI::toASCIIString);
    }

    /// Returns the address of some words of a story in the original page, if that is known.
    ///
    /// @param words the place of the words in the story's text
    public static Optional<String> of(Story story, Span words) {
        return original(story).map(address -> address.replaceAll("#.*", "") + after(story, words));
    }

    /// Returns what, added to the address of any page with the story's text, makes a browser show some words
    /// of it: `#:~:text=...`.
    ///
    /// @param words the place of the words in the story's text
    public static String after(Story story, Span words) {
        return "#:~:text=" + directive(story.text().at(words).strip().replaceAll("\\s+", " "));
    }

    /// Returns the directive. A long passage is given by its first and last few words.
    private static String directive(String words) {
        String[] all = words.split(" ");
        if (words.length() <= LONGEST_WHOLE || all.length <= 2 * WORDS_AT_AN_END) {
            return encoded(words);
        }
        String first = String.join(" ", Arrays.copyOfRange(all, 0, WORDS_AT_AN_END));
        String last = String.join(" ", Arrays.copyOfRange(all, all.length - WORDS_AT_AN_END, all.length));
        return encoded(first) + "," + encoded(last);
    }

    /// Encodes words. A hyphen is encoded too, since it would be read as part of the directive's syntax.
    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
    }
}
