package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import tools.jackson.core.JsonGenerator;

/// Writes one line for each story, with its text and the spans of every attribution, in the form of PolNeAR,
/// so that a finder can be trained on corrections or measured against them.
///
/// Leaves out statements that people rejected, statements inside others, which PolNeAR does not annotate, and
/// withdrawn stories. Includes older versions, whose statements are true of their text.
final class PolnearExport implements Export {
    private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{N}._-]+");
    private static final int LONGEST_NAME = 60;
    private static final int DIGITS = 16;

    private final OutputStream out;
    private final TrainingSelection chosen;

    PolnearExport(AtomicFile atomicFile, TrainingSelection chosen) throws IOException {
        this.out = atomicFile.open();
        this.chosen = chosen;
    }

    @Override
    public int write(KeptStory kept, List<KeptStatement> statements) throws IOException {
        boolean isCorrected = statements.stream()
                .anyMatch(statement -> !statement.corrections().isEmpty());
        if (kept.status() == StatementStatus.WITHDRAWN || (chosen == TrainingSelection.CORRECTED && !isCorrected)) {
            return NOTHING;
        }
        Story story = kept.story();
        List<KeptStatement> attributions = statements.stream()
                .filter(statement -> statement.status() != StatementStatus.REJECTED
                        && statement.status() != StatementStatus.WITHDRAWN
                        && statement.statement().within() == null)
                .toList();
        JsonPieces.write(out, json -> {
            json.writeStartObject();
            json.writeStringProperty("doc", name(story));
            json.writeStringProperty(
                    "publisher", story.outlet() == null ? null : story.outlet().name());
            json.writeStringProperty(
                    "published",
                    story.published() == null ? null : story.published().toString());
            json.writeStringProperty(
                    "author",
                    story.byline().authors().isEmpty()
                            ? null
                            : String.join(", ", story.byline().authors()));
            json.writeStringProperty("title", story.headline());
            json.writeStringProperty("wire", story.agency());
            json.writeStringProperty("text", story.text().string());
            json.writeObjectPropertyStart("annotations");
            json.writeArrayPropertyStart(isCorrected ? "people" : "machine");
            for (KeptStatement attribution : attributions) {
                write(json, attribution.statement(), story.text().codePoints());
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        });
        out.write('\n');
        return attributions.size();
    }

    private static void write(JsonGenerator json, Statement statement, CodePoints codePoints) {
        json.writeStartObject();
        write(json, "source", statement.source(), codePoints);
        write(json, "cue", statement.cue(), codePoints);
        write(json, "content", statement.content(), codePoints);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<Span> spans, CodePoints codePoints) {
        json.writeArrayPropertyStart(name);
        for (Span span : spans) {
            json.writeStartArray();
            json.writeNumber(codePoints.toCodePoint(span.start()));
            json.writeNumber(codePoints.toCodePoint(span.end()));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /// Returns a name for files: the end of the origin, and digits of the digest, since other origins can end
    /// alike.
    private static String name(Story story) {
        String origin = story.origin().replaceFirst("\\.txt$", "");
        String last = ODD.matcher(origin.substring(origin.lastIndexOf('/') + 1)).replaceAll("-");
        int end = Math.min(last.length(), LONGEST_NAME);
        if (end > 0 && Character.isHighSurrogate(last.charAt(end - 1))) {
            end--;
        }
        String digest = story.id().value();
        int digits = digest.indexOf(':') + 1;
        return last.substring(0, end) + "_" + digest.substring(digits, digits + DIGITS);
    }

    @Override
    public void end() throws IOException {
        out.close();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
