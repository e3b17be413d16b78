package org.onrecord.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A story in which people marked the statements.
///
/// @param doc its name
/// @param outlet who published it
/// @param sheet its words and statements
record MarkedStory(String doc, String outlet, Sheet sheet) {

    /// Reads the stories of a gzipped file with one JSON object a line.
    ///
    /// @throws IOException if it cannot be read
    static List<MarkedStory> in(Path gold) throws IOException {
        List<MarkedStory> stories = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(gold)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                stories.add(of(JsonMapper.shared().readTree(line)));
            }
        }
        if (stories.isEmpty()) {
            throw new IOException("there are no stories in " + gold.toAbsolutePath());
        }
        return stories;
    }

    private static MarkedStory of(JsonNode json) {
        String doc = json.get("doc").stringValue();
        Text text = Text.of(json.get("text").stringValue());
        JsonNode annotations = json.get("annotations");
        String annotator = annotations.propertyNames().stream()
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException(doc + " has no annotator"));
        List<Sheet.Mark> marks = new ArrayList<>();
        for (JsonNode attribution : annotations.get(annotator)) {
            List<Span> content = spans(attribution.path("content"), text.codePoints());
            if (!content.isEmpty()) {
                marks.add(Sheet.Mark.first(
                        doc + " " + marks.size(),
                        content,
                        spans(attribution.path("cue"), text.codePoints()),
                        spans(attribution.path("source"), text.codePoints())));
            }
        }
        return new MarkedStory(doc, json.get("publisher").stringValue(), new Sheet(text.string(), marks));
    }

    private static List<Span> spans(JsonNode stretches, CodePoints codePoints) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode stretch : stretches) {
            int start = codePoints.toUtf16(stretch.get(0).intValue());
            int end = codePoints.toUtf16(stretch.get(1).intValue());
            Span span = start < end ? new Span(start, end) : null;
            if (span != null && spans.stream().noneMatch(span::overlaps)) {
                spans.add(span);
            }
        }
        return spans;
    }
}
