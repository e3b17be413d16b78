package org.onrecord.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.KeptStatement;
import org.onrecord.json.Wording;
import org.onrecord.request.Links;
import org.onrecord.statement.Speaker;
import org.onrecord.story.Story;

/// Statements that others follow.
///
/// @param title what they have in common, in words
/// @param self the feed's own address, as the outside knows it
/// @param page the address of the page that shows the same
/// @param statements the statements, the newest first
/// @param links where things are
record Feed(String title, String self, String page, List<KeptStatement> statements, Links links) {
    Feed {
        statements = List.copyOf(statements);
    }

    /// When the last of them was put on record.
    Instant updated() {
        return statements.stream()
                .map(kept -> kept.story().kept())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /// What names a statement in the world: its object's address.
    String id(KeptStatement kept) {
        return links.absolute(
                Operations.ROOT + "/statements/" + kept.statement().id());
    }

    /// Where a statement is shown in its story.
    String shown(KeptStatement kept) {
        return links.origin()
                + links.statement(kept.story().story().id(), kept.statement().id());
    }

    /// Where a story was published, or else where it is shown.
    String published(Story story) {
        boolean isAddress = story.origin().matches("(?i)https?://[^\\s\"<>\\\\^`{|}]+");
        return isAddress ? story.origin() : links.origin() + links.story(story.id());
    }

    /// The words of a statement.
    static String words(KeptStatement kept) {
        return Wording.of(kept.story().story().text(), kept.statement().content());
    }

    /// What the speaker is called, or null.
    static @Nullable String speaker(KeptStatement kept) {
        return switch (kept.statement().speaker()) {
            case Speaker.Resolved resolved -> resolved.name();
            case Speaker.Unknown _ -> null;
        };
    }
}
