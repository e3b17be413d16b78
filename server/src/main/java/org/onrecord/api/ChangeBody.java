package org.onrecord.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.answers.SearchParameters;
import org.onrecord.archive.Archive;
import org.onrecord.entry.Change;
import org.onrecord.entry.KeptStatement;
import org.onrecord.request.Problem;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.StatementId;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;

/// Reads a correction of a statement from a request: one of `speaker`, `kind`, `nothing`, or `content` with
/// `cue` and `source`.
final class ChangeBody {
    private ChangeBody() {}

    /// Returns the change in the body of a request.
    ///
    /// @throws Problem if there is none, or more than one
    static Change of(RequestBody body, StatementId id, Archive archive) {
        boolean isSpans = body.has("content") || body.has("cue") || body.has("source");
        boolean isNothing = body.flag("nothing");
        long changes = Stream.of(body.has("speaker"), body.has("kind"), isSpans, isNothing)
                .filter(given -> given)
                .count();
        if (changes != 1) {
            throw Problem.badRequest("a correction has one of \"speaker\", \"kind\", \"nothing\": true, or \"content\""
                    + " with \"cue\" and \"source\"; got " + (changes == 0 ? "none" : changes + " of them"));
        }
        if (body.has("speaker")) {
            return new Change.ToSpeaker(speaker(body.object("speaker", "name", "type", "role", "affiliation")));
        }
        if (body.has("kind")) {
            return new Change.ToKind(SearchParameters.choice("kind", body.neededWords("kind"), Kind.values()));
        }
        if (isNothing) {
            return new Change.ToNothing();
        }
        KeptStatement kept =
                archive.statement(id).orElseThrow(() -> Problem.notFound("no statement on record has the id " + id));
        CodePoints codePoints = kept.story().story().text().codePoints();
        return new Change.ToSpans(
                spans(body, "content", kept.statement().content(), codePoints),
                spans(body, "cue", kept.statement().cue(), codePoints),
                spans(body, "source", kept.statement().source(), codePoints));
    }

    private static Speaker.Resolved speaker(RequestBody body) {
        String type = body.words("type");
        SpeakerType known =
                type == null ? SpeakerType.PERSON : SearchParameters.choice("type", type, SpeakerType.values());
        if (known == SpeakerType.UNKNOWN) {
            throw Problem.badRequest("the type of a known speaker cannot be \"unknown\"");
        }
        return new Speaker.Resolved(
                body.neededWords("name"),
                known,
                true,
                body.has("role") ? body.neededWords("role") : null,
                body.has("affiliation") ? body.neededWords("affiliation") : null,
                Resolution.NAME);
    }

    /// Returns the spans of content, cue or source. Those that are not in the body stay as they are.
    private static List<Span> spans(RequestBody body, String name, List<Span> present, CodePoints codePoints) {
        if (!body.has(name)) {
            return present;
        }
        List<Span> spans = new ArrayList<>();
        for (RequestBody span : body.objects(name, "start", "end")) {
            long start = span.neededNumber("start");
            long end = span.neededNumber("end");
            if (start < 0 || start >= end || end > codePoints.count()) {
                throw Problem.badRequest("\"" + name + "\": " + start + " to " + end + " is not a range of a text of "
                        + codePoints.count() + " characters");
            }
            spans.add(new Span(codePoints.toUtf16((int) start), codePoints.toUtf16((int) end)));
        }
        if (spans.isEmpty() && name.equals("content")) {
            throw Problem.badRequest("a statement needs \"content\"; \"nothing\": true says that it is not one");
        }
        return spans;
    }
}
