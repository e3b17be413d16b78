package org.onrecord.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.KeptStatement;
import org.onrecord.json.StatementRow;
import org.onrecord.story.Story;

/// A statement on record as a row: the columns of [StatementRow], and what the record adds.
public final class RecordRow {
    /// The names of the columns, in order.
    public static final List<String> NAMES = Stream.concat(
                    StatementRow.NAMES.stream(),
                    Stream.of(
                            "story",
                            "headline",
                            "outlet",
                            "agency",
                            "published",
                            "speakerNumber",
                            "utterance",
                            "standing",
                            "position"))
            .toList();

    private RecordRow() {}

    /// Returns the values of a statement, one for each of the names, or null for values that are not known.
    public static List<@Nullable String> of(KeptStatement kept) {
        Story story = kept.story().story();
        List<@Nullable String> row = new ArrayList<>(NAMES.size());
        row.addAll(StatementRow.of(story, kept.statement()));
        row.add(story.id().value());
        row.add(story.headline());
        row.add(story.outlet() == null ? null : story.outlet().name());
        row.add(story.agency());
        row.add(story.published() == null ? null : story.published().toString());
        row.add(kept.speaker() == null ? null : kept.speaker().toString());
        row.add(Long.toString(kept.utterance()));
        row.add(kept.status().word());
        row.add(Long.toString(kept.number()));
        return row;
    }
}
