package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.NewStory;

class AuditPageTest {
    private static final NewStory POST = Stories.draft(
            "The Harbour Post",
            "2030-03-02",
            "“The bridge opens in May,” he said. “It will not,” officials said. “We were never asked,” they said.");
    private static final NewStory TIDEWATCH =
            Stories.draft("The Tidewatch", "2031-01-09", "“The ferry stays,” he said. “Who pays?” Brandis asked.");

    @TempDir
    private Path folder;

    @Test
    void namedUnnamedAndUnknownSourcesAreCounted() {
        try (Served served = new Served(folder, POST, TIDEWATCH)) {
            assertThat(served.page("/audit"))
                    .contains("60.0 %</a> <small>3</small>")
                    .contains("20.0 %</a> <small>1</small>")
                    .contains("20.0 % <small>1</small>")
                    .contains("Sources by year, 2030 to 2031; the largest is 2030 with 3")
                    .contains("Sources by outlet")
                    .contains("Who is heard most")
                    .contains("Arno Vale")
                    .doesNotContain("style=");
        }
    }

    @Test
    void anAuditOfOneOutletCountsItsStoriesAlone() {
        try (Served served = new Served(folder, POST, TIDEWATCH)) {
            assertThat(served.page("/audit?outlet=The+Tidewatch"))
                    .contains("100.0 %</a> <small>2</small>")
                    .contains("<option value=\"The Harbour Post\">")
                    .contains("/audit.csv?outlet=The+Tidewatch")
                    .doesNotContain("port officials");
        }
    }

    @Test
    void theFiguresCanBeDownloaded() {
        try (Served served = new Served(folder, POST, TIDEWATCH)) {
            HttpResponse<String> answer = served.get("/audit.csv?from=2030&to=2030");

            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
            assertThat(answer.body().lines())
                    .startsWith(
                            "by,value,speaker,statements,percent,named,unnamed,unknown,estimated",
                            "all,all,,3,100.0,1,1,1,false",
                            "year,2030,,3,100.0,1,1,1,false",
                            "outlet,The Harbour Post,,3,100.0,1,1,1,false")
                    .anyMatch(line -> line.startsWith("speaker,Arno Vale,"));
        }
    }

    @Test
    void anOutletWhoseNameIsAFormulaIsNoneInTheDownload() {
        try (Served served = new Served(
                folder, Stories.draft("=HYPERLINK(\"x\",1)", "2030-03-02", "“The bridge opens,” he said."))) {
            assertThat(served.get("/audit.csv").body()).contains("outlet,\"'=HYPERLINK(\"\"x\"\",1)\",");
        }
    }

    @Test
    void aDayThatIsNoneIsSaidToBeNone() {
        try (Served served = new Served(folder, POST)) {
            HttpResponse<String> answer = served.get("/audit?from=May");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("is not a date such as 2023");
        }
    }

    @Test
    void aTimeWithoutStatementsLeadsBackToAll() {
        try (Served served = new Served(folder, POST)) {
            assertThat(served.page("/audit?from=1999&to=1999"))
                    .contains("Nothing on record is from that outlet and time");
        }
    }

    @Test
    void anEmptyRecordSaysHowToAddStories() {
        try (Served served = new Served(folder)) {
            assertThat(served.page("/audit")).contains("onrecord add FILE").contains("How it is counted");
        }
    }
}
