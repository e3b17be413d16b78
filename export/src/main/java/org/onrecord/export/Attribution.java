package org.onrecord.export;

import org.jspecify.annotations.Nullable;
import org.onrecord.archive.KeptStatement;
import org.onrecord.json.Wording;
import org.onrecord.search.Standing;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;

/// What others may be told of a statement and of who made it.
final class Attribution {
    private Attribution() {}

    /// Whether story and statement are current: what no longer stands must not be taken for what somebody
    /// says.
    static boolean stands(KeptStatement kept) {
        return kept.standing() == Standing.CURRENT && kept.story().standing() == Standing.CURRENT;
    }

    /// Those who said it in words: their names or description, or null when the speaker is unknown.
    static @Nullable String who(Statement statement) {
        return switch (statement.speaker()) {
            case Speaker.Resolved resolved when resolved.jointly().isEmpty() -> resolved.name();
            case Speaker.Resolved resolved -> resolved.name() + ", " + String.join(", ", resolved.jointly());
            case Speaker.Unknown _ -> null;
        };
    }

    /// The words that name the source, or where there are none those of [#who(Statement)].
    static @Nullable String inWords(Story story, Statement statement) {
        String source = Wording.of(story.text(), statement.source());
        return source.isBlank() ? who(statement) : source;
    }

    /// The story's digest as a URN: `urn:sha256:…`.
    static String urn(Story story) {
        return "urn:" + story.id().value();
    }

    /// Whether the story came from the web.
    static boolean hasAddress(Story story) {
        return story.origin().startsWith("https://") || story.origin().startsWith("http://");
    }
}
