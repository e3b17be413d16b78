package org.onrecord.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Change;
import org.onrecord.archive.KeptStatement;
import org.onrecord.desk.Ask;
import org.onrecord.request.Problem;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.StatementId;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;

/// What a caller says is right of a statement: one of `speaker`, `kind`, `nothing`, or `content` with `cue` and
/// `source`.
final class SentChange {
    private SentChange() {}

    /// The change that was sent.
    ///
    /// @throws Problem if it is none, or more than one
    static Change of(Sent sent, StatementId id, Archive archive) {
        boolean isSpans = sent.has("content") || sent.has("cue") || sent.has("source");
        boolean isNothing = sent.flag("nothing");
        long changes = Stream.of(sent.has("speaker"), sent.has("kind"), isSpans, isNothing)
                .filter(given -> given)
                .count();
        if (changes != 1) {
            throw Problem.badRequest("a correction has one of \"speaker\", \"kind\", \"nothing\": true, or \"content\""
                    + " with \"cue\" and \"source\"; got " + (changes == 0 ? "none" : changes + " of them"));
        }
        if (sent.has("speaker")) {
            return new Change.ToSpeaker(speaker(sent.object("speaker")));
        }
        if (sent.has("kind")) {
            return new Change.ToKind(Ask.choice("kind", sent.neededWords("kind"), Kind.values()));
        }
        if (isNothing) {
            return new Change.ToNothing();
        }
        KeptStatement kept =
                archive.statement(id).orElseThrow(() -> Problem.notFound("no statement on record has the id " + id));
        CodePoints codePoints = kept.story().story().text().codePoints();
        return new Change.ToSpans(
                spans(sent, "content", kept.statement().content(), codePoints),
                spans(sent, "cue", kept.statement().cue(), codePoints),
                spans(sent, "source", kept.statement().source(), codePoints));
    }

    private static Speaker.Resolved speaker(Sent sent) {
        String type = sent.words("type");
        SpeakerType known = type == null ? SpeakerType.PERSON : Ask.choice("type", type, SpeakerType.values());
        if (known == SpeakerType.UNKNOWN) {
            throw Problem.badRequest("a speaker who is told is not of the type unknown");
        }
        return new Speaker.Resolved(
                sent.neededWords("name"),
                known,
                true,
                sent.has("role") ? sent.neededWords("role") : null,
                sent.has("affiliation") ? sent.neededWords("affiliation") : null,
                Resolution.NAME);
    }

    /// Of content, cue and source those that are not sent stay.
    private static List<Span> spans(Sent sent, String name, List<Span> present, CodePoints codePoints) {
        if (!sent.has(name)) {
            return present;
        }
        List<Span> spans = new ArrayList<>();
        for (Sent span : sent.objects(name)) {
            long start = span.neededNumber("start");
            long end = span.neededNumber("end");
            if (start < 0 || start >= end || end > codePoints.count()) {
                throw Problem.badRequest("\"" + name + "\": " + start + " to " + end + " is no stretch of a text of "
                        + codePoints.count() + " characters");
            }
            spans.add(new Span(codePoints.toUtf16((int) start), codePoints.toUtf16((int) end)));
        }
        if (spans.isEmpty() && name.equals("content")) {
            throw Problem.badRequest("a statement needs \"content\"; \"nothing\": true says that it is none");
        }
        return spans;
    }
}
