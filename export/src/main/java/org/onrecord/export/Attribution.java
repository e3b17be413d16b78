package org.onrecord.export;

import org.jspecify.annotations.Nullable;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.StatementStatus;
import org.onrecord.json.SpokenWords;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;

/// What the formats for others contain about a statement and its speaker.
final class Attribution {
    private Attribution() {}

    /// Returns whether story and statement are current. Others must not be presented as what somebody says.
    static boolean isCurrent(KeptStatement kept) {
        return kept.status() == StatementStatus.CURRENT && kept.story().status() == StatementStatus.CURRENT;
    }

    /// Returns the names or descriptions of those who said it, or null if the speaker is unknown.
    static @Nullable String who(Statement statement) {
        return switch (statement.speaker()) {
            case Speaker.Resolved resolved when resolved.jointly().isEmpty() -> resolved.name();
            case Speaker.Resolved resolved -> resolved.name() + ", " + String.join(", ", resolved.jointly());
            case Speaker.Unknown _ -> null;
        };
    }

    /// Returns the words that name the source, or those of [#who(Statement)] if there are none.
    static @Nullable String inWords(Story story, Statement statement) {
        String source = SpokenWords.of(story.text(), statement.source());
        return source.isBlank() ? who(statement) : source;
    }

    /// Returns the story's digest as a URN: `urn:sha256:…`.
    static String urn(Story story) {
        return "urn:" + story.id().value();
    }

    /// Returns whether the story came from the web.
    static boolean hasAddress(Story story) {
        return story.origin().startsWith("https://") || story.origin().startsWith("http://");
    }
}
