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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.json.StatementRow;

/// The formats of one row a statement: CSV, and Parquet as DuckDB reads it.
class RowsTest {
    private static final List<String> LISTS = List.of("jointly", "figures");

    @TempDir
    Path folder;

    @Test
    void theCsvHasTheColumnsOfReadAndWhatTheRecordAdds() throws IOException {
        assertThat(RecordRow.NAMES)
                .startsWith(StatementRow.NAMES.toArray(String[]::new))
                .endsWith("speakerNumber", "utterance", "standing", "position");
        NamedCsvRecord first = csv().getFirst();
        assertThat(first.getHeader()).isEqualTo(RecordRow.NAMES);
        assertThat(first.getField("content")).isEqualTo("“We had no warning at all 🚢,” … “None.”");
        assertThat(first.getField("headline")).isEqualTo("Harbour master: \"We had no warning\"");
        assertThat(first.getField("story"))
                .isEqualTo(Invented.STORY.story().id().value());
        assertThat(first.getField("speakerNumber")).isEqualTo("11");
        assertThat(first.getField("utterance")).isEqualTo("4");
        assertThat(first.getField("position")).isEqualTo("11");
        assertThat(first.getField("published")).isEqualTo("2026-05-12");
    }

    @Test
    void wordsAreExactAlsoWhereASpreadsheetWouldRunThem() throws IOException {
        assertThat(csv().get(4).getField("content"))
                .isEqualTo("\"=cmd() & <b>\" … \"is\u0007 what \u0000 they want.\"");
    }

    @Test
    void whatNoLongerStandsIsThereWithItsStanding() throws IOException {
        assertThat(csv())
                .extracting(row -> row.getField("standing"))
                .containsOnlyOnce("rejected", "superseded", "withdrawn")
                .hasSize(11);
    }

    @Test
    void duckDbReadsFromParquetWhatStandsInTheCsv() throws IOException, SQLException {
        List<NamedCsvRecord> csv = csv();
        Written.to(Format.PARQUET, folder.resolve("out.parquet"));
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement query = duck.createStatement();
                ResultSet rows =
                        query.executeQuery("select * from '" + folder.resolve("out.parquet") + "' order by position")) {
            for (NamedCsvRecord row : csv) {
                assertThat(rows.next()).isTrue();
                for (String name : RecordRow.NAMES) {
                    if (!LISTS.contains(name)) {
                        assertThat(string(rows, name))
                                .as(name + " of " + row.getField("position"))
                                .isEqualTo(row.getField(name));
                    }
                }
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void parquetKeepsNumbersAndListsAsSuch() throws IOException, SQLException {
        Path out = folder.resolve("out.parquet");
        Written.to(Format.PARQUET, out);
        assertThat(query("select count(*) from '" + out + "' where speakerNumber is null and standing = 'current'"))
                .containsExactly("2");
        assertThat(query("select count(*) from '" + out + "' where why is null"))
                .containsExactly("10");
        assertThat(query("select f.value || ' ' || f.unit || ' ' || f.words from '" + out
                        + "', unnest(figures) as t(f)"))
                .containsExactly("60000000.0 marks 60 million marks");
        assertThat(query("select s.start || '-' || s.\"end\" from '" + out
                        + "', unnest(contentSpans) as t(s) where position = 11"))
                .containsExactly(codePoints("“We had no warning at all 🚢,”"), codePoints("“None.”"));
        assertThat(query("select typeof(confidence) || ' ' || typeof(published) || ' ' || typeof(named) from '" + out
                        + "' limit 1"))
                .containsExactly("DOUBLE DATE BOOLEAN");
        assertThat(query("select distinct compression from parquet_metadata('" + out + "')"))
                .containsExactly("ZSTD");
    }

    private static String codePoints(String words) {
        String before =
                Invented.HARBOUR.string().substring(0, Invented.HARBOUR.string().indexOf(words));
        int start = before.codePointCount(0, before.length());
        return start + "-" + (start + words.codePointCount(0, words.length()));
    }

    private List<NamedCsvRecord> csv() throws IOException {
        Path out = folder.resolve("out.csv");
        ExportResult exported = Written.to(Format.CSV, out);
        assertThat(exported).isEqualTo(new ExportResult(3, 11, 0, 0));
        assertThat(Files.readString(out)).contains("\r\n");
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(out).stream()) {
            return rows.toList();
        }
    }

    /// As the CSV writes it: nothing for null.
    private static String string(ResultSet rows, String name) throws SQLException {
        Object value = rows.getObject(name);
        return value == null ? "" : value.toString();
    }

    private static List<@Nullable String> query(String sql) throws SQLException {
        List<@Nullable String> found = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement query = duck.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
