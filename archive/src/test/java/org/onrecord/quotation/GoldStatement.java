package org.onrecord.quotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.onrecord.statement.Manner;
import org.onrecord.text.Span;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An attribution of a gold story.
///
/// @param number its number
/// @param story its story
/// @param words its content, pieces joined as the record joins them
/// @param manner how much is quoted
/// @param speaker a number for its source's words in its story
/// @param utterance a number for its letters and digits
/// @param letters its letters and digits in lower case, with one space around each word
/// @param stems the beginnings of its longer words
record GoldStatement(
        long number,
        String story,
        String words,
        Manner manner,
        long speaker,
        long utterance,
        String letters,
        Set<String> stems) {
    static List<GoldStatement> read(Path gold) throws IOException {
        List<GoldStatement> statements = new ArrayList<>();
        Map<String, Long> speakers = new HashMap<>();
        Map<String, Long> utterances = new HashMap<>();
        JsonMapper mapper = JsonMapper.builder().build();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(gold)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode story = mapper.readTree(line);
                Text text = Text.of(story.get("text").stringValue());
                String name = story.get("doc").stringValue();
                // Several people annotated some stories; taking one of them keeps each statement unique.
                for (JsonNode attribution : story.get("annotations").iterator().next()) {
                    List<Span> content = spans(text, attribution.path("content"));
                    if (content.isEmpty()) {
                        continue;
                    }
                    String words = words(text, content);
                    String source = name + " " + words(text, spans(text, attribution.path("source")));
                    String letters = letters(words);
                    statements.add(new GoldStatement(
                            statements.size() + 1,
                            name,
                            words,
                            Manner.of(text, content),
                            speakers.computeIfAbsent(source, _ -> (long) speakers.size()),
                            utterances.computeIfAbsent(letters, _ -> (long) utterances.size()),
                            letters,
                            stems(letters)));
                }
            }
        }
        return statements;
    }

    static String letters(String words) {
        return " "
                + words.toLowerCase(Locale.ROOT)
                        .replaceAll("(?<=\\p{L})['’](?=\\p{L})", "")
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                + " ";
    }

    static Set<String> stems(String letters) {
        Set<String> stems = new HashSet<>();
        for (String word : letters.strip().split(" ", -1)) {
            if (word.length() >= 4) {
                stems.add(word.substring(0, Math.min(5, word.length())));
            }
        }
        return stems;
    }

    Candidate candidate(boolean byAsked) {
        return Candidate.of(number, words, manner, utterance, speaker).withByAsked(byAsked);
    }

    private static List<Span> spans(Text text, JsonNode pairs) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : pairs) {
            spans.add(new Span(
                    text.codePoints().toUtf16(pair.get(0).intValue()),
                    text.codePoints().toUtf16(pair.get(1).intValue())));
        }
        spans.sort(null);
        return spans;
    }

    private static String words(Text text, List<Span> spans) {
        return String.join(" … ", spans.stream().map(text::at).toList());
    }
}
