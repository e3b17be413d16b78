package org.onrecord.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Excerpt;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.identity.Membership;
import org.onrecord.identity.Profile;
import org.onrecord.statement.Speaker;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// Turns values into the words that pages use. Templates escape what they print; this class also makes
/// deceptive characters visible.
final class Html {
    private static final int CLIPPED = 160;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Html() {}

    /// A stretch of words.
    ///
    /// @param words the words
    /// @param isMarked true if they are highlighted
    record Stretch(String words, boolean isMarked) {}

    /// Returns words with some stretches marked.
    ///
    /// @param marks the stretches, in UTF-16 units of `words`, in order
    static List<Stretch> stretches(String words, List<Span> marks) {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (Span mark : marks) {
            if (mark.start() > at) {
                stretches.add(new Stretch(safe(words.substring(at, mark.start())), false));
            }
            stretches.add(new Stretch(safe(words.substring(Math.max(at, mark.start()), mark.end())), true));
            at = mark.end();
        }
        if (at < words.length()) {
            stretches.add(new Stretch(safe(words.substring(at)), false));
        }
        return stretches;
    }

    /// Returns a statement in its sentence, with the words that were said marked.
    static List<Stretch> inSentence(KeptStatement kept) {
        Excerpt excerpt =
                Excerpt.marking(kept.story().story().text(), kept.statement().content());
        return stretches(excerpt.words(), excerpt.marks());
    }

    /// Returns the speaker's last role, or null.
    static @Nullable String lastRole(Profile profile) {
        if (profile.roles().isEmpty()) {
            return null;
        }
        Membership last = profile.roles().getLast();
        return safe(Stream.of(last.role(), last.affiliation())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ")));
    }

    /// Returns the beginning of long words, up to the end of a word.
    static String clipped(String words) {
        if (words.length() <= CLIPPED) {
            return safe(words);
        }
        int end = words.lastIndexOf(' ', CLIPPED);
        return safe(words.substring(0, end > 0 ? end : words.offsetByCodePoints(0, CLIPPED / 2))) + " …";
    }

    /// Returns a count with its noun: `1 statement`, `2 statements`.
    static String count(long many, String one) {
        return many + " " + one + (many == 1 ? "" : "s");
    }

    /// Returns words with each character that would reverse or hide text or ring a bell replaced by a visible
    /// one.
    static String safe(String words) {
        StringBuilder safe = null;
        for (int at = 0; at < words.length(); at++) {
            char character = words.charAt(at);
            if (deceives(character)) {
                if (safe == null) {
                    safe = new StringBuilder(words);
                }
                safe.setCharAt(at, '\uFFFD');
            }
        }
        return safe == null ? words : safe.toString();
    }

    private static boolean deceives(char character) {
        boolean isOverride =
                (character >= '\u202A' && character <= '\u202E') || (character >= '\u2066' && character <= '\u2069');
        boolean isControl = (character < ' ' && character != '\n' && character != '\t' && character != '\r')
                || (character >= '\u007F' && character <= '\u009F');
        return isOverride || isControl;
    }

    /// Returns a day in words: `29 November 2023`.
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// Returns the name of a story: its headline, or its origin if it has none.
    static String name(Story story) {
        return safe(story.headline() == null ? story.origin() : story.headline());
    }

    /// Returns who published a story, and when, as far as it is known.
    static String publication(Story story) {
        List<String> parts = new ArrayList<>();
        if (story.outlet() != null) {
            parts.add(story.outlet().name());
        }
        if (story.agency() != null
                && (story.outlet() == null
                        || !story.agency().equals(story.outlet().name()))) {
            parts.add(story.agency());
        }
        if (story.published() != null) {
            parts.add(day(story.published()));
        }
        return safe(String.join(" · ", parts));
    }

    /// Returns who published a kept story, and when.
    static String publication(KeptStory story) {
        return publication(story.story());
    }

    /// Returns a speaker's name, or words for an unknown one.
    static String name(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Resolved resolved -> safe(resolved.name());
            case Speaker.Unknown _ -> "unknown";
        };
    }

    /// Returns a speaker's title and affiliation, or null.
    static @Nullable String role(Speaker speaker) {
        if (!(speaker instanceof Speaker.Resolved resolved)) {
            return null;
        }
        if (resolved.role() == null) {
            return resolved.affiliation() == null ? null : safe(resolved.affiliation());
        }
        return safe(resolved.affiliation() == null ? resolved.role() : resolved.role() + ", " + resolved.affiliation());
    }
}
