package org.onrecord.story;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// One published piece: its text, and what it says of its own publication. What it does not say is null,
/// never blank.
///
/// @param id the digest of the text
/// @param origin the path or URL it came from, as given
/// @param text the body, unchanged
/// @param headline the headline, where it is known apart from the text
/// @param outlet who published it
/// @param agency the news agency that supplied it
/// @param byline who wrote it
/// @param published the date of publication
/// @param place the dateline's place
/// @param language the BCP 47 tag of its language
/// @param blocks what the stretches of the text are for, in order, without overlap; what none covers is body
/// @param imprint what is said around it of its publication
public record Story(
        StoryId id,
        String origin,
        Text text,
        @Nullable String headline,
        @Nullable Outlet outlet,
        @Nullable String agency,
        Byline byline,
        @Nullable LocalDate published,
        @Nullable String place,
        @Nullable String language,
        List<Block> blocks,
        Imprint imprint) {
    public Story {
        blocks = blocks.stream().sorted().toList();
        for (int index = 0; index < blocks.size(); index++) {
            Span span = blocks.get(index).span();
            if (span.end() > text.length()
                    || (index > 0 && blocks.get(index - 1).span().overlaps(span))) {
                throw new IllegalArgumentException(
                        "blocks must lie in the text and not overlap, got " + blocks + " in the story from " + origin);
            }
        }
        if (origin.isBlank()) {
            throw new IllegalArgumentException("origin must not be blank, got \"" + origin + "\"");
        }
        if (!id.equals(StoryId.of(text))) {
            throw new IllegalArgumentException("story id " + id + " is not the digest of the text from " + origin);
        }
        requireWords("headline", headline, origin);
        requireWords("agency", agency, origin);
        requireWords("place", place, origin);
        requireWords("language", language, origin);
    }

    /// A story around which nothing is said.
    public Story(
            StoryId id,
            String origin,
            Text text,
            @Nullable String headline,
            @Nullable Outlet outlet,
            @Nullable String agency,
            Byline byline,
            @Nullable LocalDate published,
            @Nullable String place,
            @Nullable String language,
            List<Block> blocks) {
        this(id, origin, text, headline, outlet, agency, byline, published, place, language, blocks, Imprint.NONE);
    }

    /// A story of which nothing is known but its text and where that came from.
    public static Story plain(String origin, Text text) {
        return new Story(StoryId.of(text), origin, text, null, null, null, Byline.NONE, null, null, null, List.of());
    }

    /// Where it was published on the web: its own address, or else its origin where that is one; null where nobody
    /// says.
    public @Nullable URI address() {
        if (imprint.address() != null && isWeb(imprint.address())) {
            return imprint.address();
        }
        try {
            URI address = new URI(origin);
            return isWeb(address) ? address : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }

    private static boolean isWeb(URI address) {
        return address.getHost() != null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }

    /// What the text at `offset` is for.
    public Part partAt(int offset) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = blocks.get(middle).span();
            if (span.contains(offset)) {
                return blocks.get(middle).part();
            }
            if (offset < span.start()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Part.BODY;
    }

    private static void requireWords(String name, @Nullable String value, String origin) {
        if (value != null && value.isBlank()) {
            throw new IllegalArgumentException(
                    name + " must be null or not blank, got \"" + value + "\" in the story from " + origin);
        }
    }
}
