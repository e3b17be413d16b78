package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.statement.Kind;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.text.Text;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/// Words that mean something to a format come back from it as they went in, and a record without any gives each
/// format's nothing.
class EscapingTest {
    private static final String NITF = "http://iptc.org/std/NITF/2006-10-18/";

    @TempDir
    private Path folder;

    static Stream<String> words() {
        return Stream.of(
                "a, b; c | d",
                "=1+1",
                "@SUM(A1)",
                "the 'so-called' <b>bridge</b> &amp; tide",
                "]]> <!-- no --> <?php",
                "</script><script>alert(1)</script>",
                "C:\\new\\table \\u0041 \\\"",
                "two\u2028lines \u0085 and \u00A0 more",
                "🌉 e\u0301 \u202E turned \u202C שלום",
                "{{name}} ${name} %s $1",
                "null",
                "0001",
                "tab\there");
    }

    private static KeptStatement kept(String words) {
        Text text = Text.of("“" + words + "” said Ilse Tamm.\n");
        Story story = Story.builder("https://quay.example/1", text)
                .headline(words)
                .outlet(new Outlet(words))
                .build();
        KeptStory kept = Invented.story(50, story, StatementStatus.CURRENT);
        return Invented.kept(
                51,
                kept,
                Invented.statement(story, List.of("“" + words + "”"), "said", "Ilse Tamm", Kind.CLAIM, Invented.TAMM),
                null,
                StatementStatus.CURRENT);
    }

    private Path export(Format format, String words) throws IOException {
        Path out = folder.resolve("out." + format.word());
        KeptStatement kept = kept(words);
        try (Exporter exporter = Exporter.to(format, out, TrainingSelection.ALL)) {
            exporter.write(kept.story(), List.of(kept));
            assertThat(exporter.finish()).isEqualTo(new ExportResult(1, 1, 0, 0));
        }
        return out;
    }

    private static JsonNode json(Path file) throws IOException {
        return StoryJsonReader.JSON.readTree(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("words")
    void csvGivesWordsBack(String words) throws IOException {
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(export(Format.CSV, words)).stream()) {
            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row.getField("headline")).isEqualTo(words);
                assertThat(row.getField("outlet")).isEqualTo(words);
                assertThat(row.getField("content")).isEqualTo("“" + words + "”");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void linesOfJsonGiveWordsBackAndAreOneEach(String words) throws IOException {
        for (Format format : List.of(Format.JSONL, Format.POLNEAR)) {
            Path out = export(format, words);
            assertThat(Files.readString(out)).containsOnlyOnce("\n").endsWith("}\n");
            JsonNode line = json(out);
            assertThat(line.at(format == Format.JSONL ? "/story/headline" : "/title")
                            .asString())
                    .isEqualTo(words);
            assertThat(line.at(format == Format.JSONL ? "/story/text" : "/text").asString())
                    .isEqualTo("“" + words + "” said Ilse Tamm.\n");
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void linkedDataGiveWordsBack(String words) throws IOException {
        JsonNode graph = json(export(Format.JSONLD, words)).get("@graph");
        JsonNode article = graph.valueStream()
                .filter(node -> node.path("@type").asString("").equals("NewsArticle"))
                .findFirst()
                .orElseThrow();
        assertThat(article.get("headline").asString()).isEqualTo(words);
        assertThat(article.at("/publisher/name").asString()).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("words")
    void popoloGivesWordsBack(String words) throws IOException {
        JsonNode speech = json(export(Format.POPOLO, words)).at("/speeches/0");
        assertThat(speech.at("/sources/0/note").asString()).startsWith(words + ", " + words);
        assertThat(speech.get("attribution_text").asString()).isEqualTo("Ilse Tamm");
    }

    @ParameterizedTest
    @MethodSource("words")
    void nitfGivesWordsBack(String words) throws Exception {
        Path out = export(Format.NITF, words);
        try (Stream<Path> files = Files.list(out)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            Document xml = factory.newDocumentBuilder()
                    .parse(files.findFirst().orElseThrow().toFile());
            assertThat(xml.getElementsByTagNameNS(NITF, "title").item(0).getTextContent())
                    .isEqualTo(words);
            assertThat(xml.getElementsByTagNameNS(NITF, "q").item(0).getTextContent())
                    .isEqualTo(words);
            Element quote = (Element) xml.getElementsByTagNameNS(NITF, "q").item(0);
            assertThat(quote.getAttribute("quote-source")).isEqualTo("Ilse Tamm");
        }
    }

    @Test
    void parquetGivesWordsBack() throws IOException, SQLException {
        Path out = folder.resolve("all.parquet");
        List<String> words = words().toList();
        try (Exporter exporter = Exporter.to(Format.PARQUET, out)) {
            for (String one : words) {
                KeptStatement kept = kept(one);
                exporter.write(kept.story(), List.of(kept));
            }
            exporter.finish();
        }
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement query = duck.createStatement();
                ResultSet rows = query.executeQuery("select headline, outlet from '" + out + "'")) {
            for (String one : words) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo(one);
                assertThat(rows.getString(2)).isEqualTo(one);
            }
        }
    }

    @Test
    void anEmptyRecordIsEachFormatsNothing() throws IOException {
        for (Format format : Format.values()) {
            try (Exporter exporter = Exporter.to(format, folder.resolve(format.word()))) {
                assertThat(exporter.finish()).isEqualTo(new ExportResult(0, 0, 0, 0));
            }
        }
        assertThat(Files.readString(folder.resolve("csv"))).isEqualTo(String.join(",", RecordRow.NAMES) + "\r\n");
        assertThat(folder.resolve("jsonl")).isEmptyFile();
        assertThat(folder.resolve("polnear")).isEmptyFile();
        assertThat(folder.resolve("nitf")).isEmptyDirectory();
        assertThat(json(folder.resolve("jsonld")).get("@graph")).isEmpty();
        for (String list : List.of("persons", "organizations", "memberships", "speeches")) {
            assertThat(json(folder.resolve("popolo")).get(list)).as(list).isEmpty();
        }
        assertThat(Files.readAllBytes(folder.resolve("parquet"))).startsWith('P', 'A', 'R', '1');
    }
}
