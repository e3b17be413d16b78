package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.archive.Excerpt;
import org.onrecord.archive.KeptStatement;
import org.onrecord.desk.CircumstanceLine;
import org.onrecord.json.Wording;
import org.onrecord.search.Standing;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// A statement on record for reading: who, what in its sentence, and where it stands.
final class KeptLines {
    private static final int INDENT = 2;
    private static final int DEEPER = 4;

    private final Sheet sheet;

    KeptLines(Sheet sheet) {
        this.sheet = sheet;
    }

    /// A statement in its sentence, with what was searched for.
    ///
    /// @param copies how many more there are of the same utterance
    void hit(KeptStatement kept, Excerpt excerpt, int copies) {
        head(kept, "");
        words(excerpt);
        foot(kept, copies == 0 ? "" : "and " + (copies == 1 ? "1 copy" : copies + " copies"));
    }

    /// Who said it, and what kind it is, when.
    ///
    /// @param tag what else is told at the right, or nothing
    void head(KeptStatement kept, String tag) {
        Statement statement = kept.statement();
        Story story = kept.story().story();
        String kind = statement.kind() == null ? null : statement.kind().word();
        sheet.head(
                INDENT,
                who(story, statement),
                Stream.of(tag, kind, story.published())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining("  ")));
    }

    /// The sentence, what was searched for standing out.
    private void words(Excerpt excerpt) {
        Passage passage = new Passage(sheet.style());
        int at = 0;
        for (Span mark : excerpt.marks()) {
            passage.add(excerpt.words().substring(at, mark.start()), Passage.Look.PLAIN)
                    .add(excerpt.words().substring(mark.start(), mark.end()), Passage.Look.MATCHED);
            at = mark.end();
        }
        sheet.passage(DEEPER, passage.add(excerpt.words().substring(at), Passage.Look.PLAIN));
    }

    /// The content alone.
    void words(KeptStatement kept) {
        sheet.plain(DEEPER, kept.words());
    }

    /// What the record knows of it, and where it stands.
    ///
    /// @param told what is told first, or nothing
    void foot(KeptStatement kept, String told) {
        List<String> known = new ArrayList<>();
        known.add(told);
        known.add(standing(kept.standing()));
        known.add(kept.corrections().isEmpty() ? "" : corrected(kept));
        sheet.plain(DEEPER, joined(known.stream()));
        sheet.faint(DEEPER, CircumstanceLine.of(kept.statement().circumstances()));
        Story story = kept.story().story();
        sheet.faint(
                DEEPER,
                joined(Stream.of(
                        kept.statement().id().value(),
                        story.outlet() == null ? "" : story.outlet().name(),
                        story.agency() == null ? "" : story.agency(),
                        story.origin())));
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).distinct().collect(Collectors.joining(" · "));
    }

    /// What somebody must know who would use it; nothing of what is current.
    private static String standing(Standing standing) {
        return switch (standing) {
            case CURRENT -> "";
            case SUPERSEDED -> "superseded by a newer version of the story";
            case DROPPED -> "dropped: a newer version of the story has nothing like it";
            case WITHDRAWN -> "withdrawn: the story must not be used any more";
            case REJECTED -> "rejected: a person says that it is no statement";
        };
    }

    private static String corrected(KeptStatement kept) {
        return "corrected by "
                + kept.corrections().stream()
                        .map(correction -> correction.signed().who())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /// The speaker with what the story calls them: `Ann Lund, mayor`.
    private static String who(Story story, Statement statement) {
        return switch (statement.speaker()) {
            case Speaker.Resolved resolved -> {
                String place = resolved.role() == null ? resolved.affiliation() : resolved.role();
                yield resolved.name() + (place == null ? "" : ", " + place) + (resolved.named() ? "" : " (unnamed)");
            }
            case Speaker.Unknown _ -> {
                String source = Wording.of(story.text(), statement.source());
                yield source.isEmpty() ? "(unknown)" : source + " (unknown)";
            }
        };
    }
}
