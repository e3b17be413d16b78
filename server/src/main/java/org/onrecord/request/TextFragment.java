package org.onrecord.request;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// Links to the very words in the original, which browsers scroll to and mark (URL Fragment Text Directives, WICG).
public final class TextFragment {
    private static final int LONGEST_WHOLE = 300;
    private static final int WORDS_AT_AN_END = 5;

    private TextFragment() {}

    /// The address where a story was published, if it is known.
    public static Optional<String> original(Story story) {
        return Optional.ofNullable(story.address()).map(URI::toASCIIString);
    }

    /// The address of some words of a story in the original, if that is known.
    ///
    /// @param words where they stand in the story's text
    public static Optional<String> of(Story story, Span words) {
        return original(story)
                .map(address -> address.replaceAll("#.*", "") + "#:~:text="
                        + directive(story.text().at(words).strip().replaceAll("\\s+", " ")));
    }

    /// Long words are told by their first and last few.
    private static String directive(String words) {
        String[] all = words.split(" ");
        if (words.length() <= LONGEST_WHOLE || all.length <= 2 * WORDS_AT_AN_END) {
            return encoded(words);
        }
        String first = String.join(" ", Arrays.copyOfRange(all, 0, WORDS_AT_AN_END));
        String last = String.join(" ", Arrays.copyOfRange(all, all.length - WORDS_AT_AN_END, all.length));
        return encoded(first) + "," + encoded(last);
    }

    /// A hyphen would be taken for a part of the directive.
    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
    }
}
