package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.NewStory;
import org.onrecord.receipt.Receipt;
import org.onrecord.receipt.UnreadableReceiptException;

class ReceiptPageTest {
    private static final NewStory BRIDGE =
            Stories.draft("The Harbour Post", "2030-03-02", "“The bridge opens in May,” he said.");

    @TempDir
    private Path folder;

    private static String id() {
        return BRIDGE.statements().getFirst().id().value();
    }

    @Test
    void aDownloadedReceiptVerifies() throws UnreadableReceiptException {
        try (Served served = new Served(folder, BRIDGE)) {
            HttpResponse<String> answer = served.get("/statements/" + id() + "/receipt.json");

            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"receipt-" + id() + ".json\"");
            Receipt receipt = Receipt.parse(answer.body());
            assertThat(receipt.check(BRIDGE.story().text())).isEmpty();
            assertThat(receipt.head()).isEqualTo(served.archive().head());
        }
    }

    @Test
    void aStatementLeadsToItsPlaceInItsStory() {
        try (Served served = new Served(folder, BRIDGE)) {
            HttpResponse<String> answer = served.get("/statements/" + id());

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("#s" + id());
            assertThat(served.get("/statements/0000000000000000").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aReceiptOfTheRecordIsValidIncludingItsWords() {
        try (Served served = new Served(folder, BRIDGE)) {
            String receipt = served.get("/statements/" + id() + "/receipt.json").body();

            HttpResponse<String> answer = served.post("/receipts", "", "receipt", receipt);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("✓ The receipt is valid")
                    .contains("checked: the words, offsets and surroundings against the story's text")
                    .contains("checked: that the record's log goes on from that root")
                    .doesNotContain("not checked:")
                    .doesNotContain("--text");
        }
    }

    @Test
    void aReceiptThatIsDroppedAsAFileIsChecked() {
        try (Served served = new Served(folder, BRIDGE)) {
            String receipt = served.get("/statements/" + id() + "/receipt.json").body();

            HttpResponse<String> answer = served.postFile("/receipts", "file", "receipt.json", receipt);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("✓ The receipt is valid");
        }
    }

    @Test
    void aChangedReceiptIsNotValid() {
        try (Served served = new Served(folder, BRIDGE)) {
            String receipt = served.get("/statements/" + id() + "/receipt.json")
                    .body()
                    .replace("opens in May", "opens in <b>June</b>");

            HttpResponse<String> answer = served.post("/receipts", "", "receipt", receipt);

            assertThat(answer.body()).contains("✗ The receipt is not valid").doesNotContain("<b>June");
        }
    }

    @Test
    void aReceiptOfAnotherRecordIsNotOfThisOne(@TempDir Path elsewhere) {
        String receipt;
        try (Served other = new Served(elsewhere, BRIDGE)) {
            receipt = other.get("/statements/" + id() + "/receipt.json").body();
        }
        NewStory ferry =
                Stories.draft("The Tidewatch", "2031-01-09", "“The ferry stays,” he said. “So do we,” he said.");
        try (Served served = new Served(folder, ferry)) {
            HttpResponse<String> answer = served.post("/receipts", "", "receipt", receipt);

            assertThat(answer.body())
                    .contains("✗ The receipt is not valid")
                    .contains("have another root")
                    .contains("not checked: the words against the story");
        }
    }

    @Test
    void whatIsNotAReceiptIsRejectedAndStaysInTheForm() {
        try (Served served = new Served(folder, BRIDGE)) {
            HttpResponse<String> poem = served.post("/receipts", "", "receipt", "{\"poem\": \"<i>sea</i>\"}");
            HttpResponse<String> nothing = served.post("/receipts", "", "receipt", " ");
            HttpResponse<String> endless = served.post("/receipts", "", "receipt", "x".repeat(1_000_001));

            assertThat(poem.statusCode()).isEqualTo(422);
            assertThat(poem.body()).contains("This is not a receipt").doesNotContain("<i>sea");
            assertThat(nothing.statusCode()).isEqualTo(400);
            assertThat(endless.statusCode()).isEqualTo(413);
        }
    }
}
