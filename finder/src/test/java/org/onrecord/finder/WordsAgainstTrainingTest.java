package org.onrecord.finder;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.language.Document;
import org.onrecord.language.MarkPositions;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Text;
import org.onrecord.wordpiece.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the words that the net is fed with against those that it learnt from: `words.jsonl` is what
/// `python3 training/words.py VOCABULARY FILE...` printed for texts full of hard cases, which
/// it holds too.
class WordsAgainstTrainingTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @MethodSource("texts")
    void wordsStandWhereTrainingSawThem(JsonNode expected) {
        String text = text(expected);
        Words words = Words.of(Document.of(Text.of(text)));
        CodePoints codePoints = Text.of(text).codePoints();

        List<List<Integer>> spans = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            spans.add(List.of(codePoints.toCodePoint(words.start(word)), codePoints.toCodePoint(words.end(word))));
        }
        assertThat(spans).isEqualTo(numberLists(expected.path("spans")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void gapsCasesAndMarksAreThoseOfTraining(JsonNode expected) {
        Words words = Words.of(Document.of(Text.of(text(expected))));

        List<Words.Gap> gaps = new ArrayList<>();
        List<Words.Case> cases = new ArrayList<>();
        List<MarkPositions.Place> marks = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            gaps.add(words.gap(word));
            cases.add(words.caseAt(word));
            marks.add(words.place(word));
        }
        assertThat(gaps).as("gaps").isEqualTo(named(expected.path("gaps"), Words.Gap.values()));
        assertThat(cases).as("cases").isEqualTo(named(expected.path("cases"), Words.Case.values()));
        assertThat(marks).as("marks").isEqualTo(named(expected.path("marks"), MarkPositions.Place.values()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void piecesAreThoseOfTraining(JsonNode expected) {
        Words words = Words.of(Document.of(Text.of(text(expected))));
        Pieces pieces = new Pieces(Vocabulary.open());

        List<List<Integer>> found = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            found.add(Arrays.stream(pieces.of(words.at(word))).boxed().toList());
        }
        assertThat(found).isEqualTo(numberLists(expected.path("pieces")));
    }

    static Stream<JsonNode> texts() throws IOException {
        return lines("words.jsonl").stream().map(JSON::readTree);
    }

    private static List<String> lines(String resource) throws IOException {
        InputStream stream = requireNonNull(Words.class.getResourceAsStream(resource), resource);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isEmpty()).toList();
        }
    }

    private static String text(JsonNode expected) {
        return expected.path("text").asString();
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    private static <E> List<E> named(JsonNode array, E[] values) {
        return numbers(array).stream().map(number -> values[number]).toList();
    }

    private static List<List<Integer>> numberLists(JsonNode array) {
        List<List<Integer>> lists = new ArrayList<>();
        array.forEach(list -> lists.add(numbers(list)));
        return lists;
    }
}
