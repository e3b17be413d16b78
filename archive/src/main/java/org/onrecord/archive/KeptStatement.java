package org.onrecord.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.Wording;
import org.onrecord.search.Standing;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;

/// A statement on record.
///
/// @param number its position in the log
/// @param story the story that holds it
/// @param statement the statement as it stands, with people's corrections
/// @param found the statement as the machine found it
/// @param utterance the number of the earliest statement on record of the same utterance; its own when
/// there is none
/// @param speaker the number of its speaker across stories, or null where that is nobody with a name
/// @param because why it was taken for that speaker, or null
/// @param standing whether it is current, superseded, withdrawn or said to be none
/// @param corrections what people corrected, the earliest first
public record KeptStatement(
        long number,
        KeptStory story,
        Statement statement,
        Statement found,
        long utterance,
        @Nullable Long speaker,
        @Nullable String because,
        Standing standing,
        List<Event.Corrected> corrections) {
    public KeptStatement {
        corrections = List.copyOf(corrections);
    }

    /// What was said, as the story has it.
    public String words() {
        return Wording.of(story.story().text(), statement.content());
    }

    /// What its speaker is called, or null where that is not known.
    public @Nullable String speakerName() {
        return switch (statement.speaker()) {
            case Speaker.Resolved resolved -> resolved.name();
            case Speaker.Unknown _ -> null;
        };
    }
}
