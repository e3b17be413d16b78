package org.onrecord.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.answers.CircumstanceLine;
import org.onrecord.archive.Excerpt;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.Redaction;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.Withdrawal;
import org.onrecord.json.SpokenWords;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// Prints a statement on record for people: who said it, the sentence, and where it is.
public final class StatementLines {
    private static final int INDENT = 2;
    private static final int DEEPER = 4;

    private final WrappedLines sheet;

    public StatementLines(WrappedLines sheet) {
        this.sheet = sheet;
    }

    /// Prints a statement in its sentence, with the matches of the search.
    ///
    /// @param copies the number of other statements of the same utterance
    void hit(KeptStatement kept, Excerpt excerpt, int copies) {
        head(kept, "");
        words(excerpt);
        foot(kept, copies == 0 ? "" : "and " + Plural.of(copies, "copy", "copies"));
    }

    /// Prints who said it, its kind and its date.
    ///
    /// @param tag a further word at the right, or an empty string
    public void head(KeptStatement kept, String tag) {
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

    /// Prints that words are in a story, without a statement, and the story's date.
    ///
    /// @param where what to say in place of the speaker
    /// @param tag a further word at the right, or an empty string
    void head(KeptStory kept, String where, String tag) {
        sheet.head(
                INDENT,
                where,
                Stream.of(tag, kept.story().published())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining("  ")));
    }

    /// Prints the sentence, with the matches of the search highlighted.
    void words(Excerpt excerpt) {
        StyledText passage = new StyledText(sheet.style());
        int at = 0;
        for (Span mark : excerpt.marks()) {
            passage.add(excerpt.words().substring(at, mark.start()), StyledText.Look.PLAIN)
                    .add(excerpt.words().substring(mark.start(), mark.end()), StyledText.Look.MATCHED);
            at = mark.end();
        }
        sheet.passage(DEEPER, passage.add(excerpt.words().substring(at), StyledText.Look.PLAIN));
    }

    /// Prints the content only.
    public void words(KeptStatement kept) {
        sheet.plain(DEEPER, kept.words());
    }

    /// Prints what is known about the statement, and where it is.
    ///
    /// @param first words to put first, or an empty string
    public void foot(KeptStatement kept, String first) {
        List<String> known = new ArrayList<>();
        known.add(first);
        known.add(status(kept.status(), kept.story()));
        known.add(kept.corrections().isEmpty() ? "" : corrected(kept));
        sheet.plain(DEEPER, joined(known.stream()));
        sheet.faint(DEEPER, CircumstanceLine.of(kept.statement().circumstances()));
        where(kept.statement().id().value(), kept.story().story());
    }

    /// Prints what is known about a story, and where it is.
    void foot(KeptStory kept) {
        sheet.plain(DEEPER, status(kept.status(), kept));
        where("", kept.story());
    }

    private void where(String id, Story story) {
        sheet.faint(
                DEEPER,
                joined(Stream.of(
                        id,
                        story.outlet() == null ? "" : story.outlet().name(),
                        story.agency() == null ? "" : story.agency(),
                        story.origin())));
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).distinct().collect(Collectors.joining(" · "));
    }

    /// Returns what a user of the statement must know about its status, which is nothing if it is current.
    static String status(StatementStatus status, KeptStory story) {
        Redaction redaction = story.redaction();
        if (redaction != null && redaction.isWhole()) {
            return "the story was " + redaction.words();
        }
        Withdrawal withdrawal = story.withdrawal();
        if (withdrawal != null && story.status() != StatementStatus.WITHDRAWN) {
            return "the story was " + withdrawal.words() + ", but stands at "
                    + story.sightings().stream()
                            .map(Event.Sighted::outlet)
                            .distinct()
                            .collect(Collectors.joining(", "));
        }
        return switch (status) {
            case CURRENT -> "";
            case SUPERSEDED -> "superseded by a newer version of the story";
            case DROPPED -> "dropped: a newer version of the story has nothing like it";
            case WITHDRAWN ->
                withdrawal == null
                        ? "withdrawn: the story must not be used"
                        : "must not be used: the story was " + withdrawal.words();
            case REDACTED -> "redacted: its words were taken out of the record";
            case REJECTED -> "rejected: a person marked it as not a statement";
        };
    }

    private static String corrected(KeptStatement kept) {
        return "corrected by "
                + kept.corrections().stream()
                        .map(correction -> correction.note().who())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /// Returns the speaker with role or affiliation: `Ann Lund, mayor`.
    static String who(Story story, Statement statement) {
        return switch (statement.speaker()) {
            case Speaker.Resolved resolved -> {
                String place = resolved.role() == null ? resolved.affiliation() : resolved.role();
                yield resolved.name() + (place == null ? "" : ", " + place) + (resolved.named() ? "" : " (unnamed)");
            }
            case Speaker.Unknown _ -> {
                String source = SpokenWords.of(story.text(), statement.source());
                yield source.isEmpty() ? "(unknown)" : source + " (unknown)";
            }
        };
    }
}
