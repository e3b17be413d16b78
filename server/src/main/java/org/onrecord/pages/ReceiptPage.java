package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.KeptStatement;
import org.onrecord.desk.ReceiptCheck;
import org.onrecord.receipt.Receipt;
import org.onrecord.receipt.UnreadableReceiptException;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.story.StoryId;
import org.onrecord.text.Text;

/// Receipts: to take away, and to check again.
final class ReceiptPage implements Page {
    private static final int LONGEST = 1_000_000;
    private static final String STEP_OF_WORDS = "the words against the story: its text is not on this record";

    private final House house;
    private final Press press;

    ReceiptPage(House house, Press press) {
        this.house = house;
        this.press = press;
    }

    @Override
    public void enter(RoutesConfig routes) {
        routes.get("/statements/{id}", this::toStory);
        routes.get("/statements/{id}/receipt.json", this::give);
        routes.get("/receipts", context -> print(context, new Shown("", null, null)));
        routes.post("/receipts", this::check);
    }

    /// What the template shows.
    ///
    /// @param pasted what was pasted
    /// @param check what came of checking it, or null
    /// @param unreadable why it cannot be read, or null
    record Shown(
            String pasted,
            @Nullable ReceiptCheck check,
            @Nullable String unreadable) {
        /// What was not checked; of a record that is at hand that is nothing but the words.
        List<String> unchecked() {
            return check == null || check.unchecked().isEmpty() ? List.of() : List.of(STEP_OF_WORDS);
        }
    }

    private void print(Context context, Shown shown) {
        press.print(context, "receipts.jte", "Check a receipt", "check", shown);
    }

    private KeptStatement statement(Context context) {
        String id = context.pathParam("id");
        return house.archive()
                .statement(Links.statement(id))
                .orElseThrow(() -> Problem.notFound("no statement on record has the id " + id));
    }

    private void toStory(Context context) {
        KeptStatement kept = statement(context);
        context.redirect(
                house.links()
                        .statement(kept.story().story().id(), kept.statement().id()),
                HttpStatus.SEE_OTHER);
    }

    private void give(Context context) {
        KeptStatement kept = statement(context);
        context.header(
                        "Content-Disposition",
                        "attachment; filename=\"receipt-" + kept.statement().id() + ".json\"")
                .contentType("application/json")
                .result(house.archive().receipt(kept).json());
    }

    /// What was dropped, else what was pasted.
    private static String given(Context context) throws IOException {
        UploadedFile file = context.isMultipartFormData() ? context.uploadedFile("file") : null;
        if (file != null && file.size() > 0) {
            try (InputStream content = file.content()) {
                byte[] bytes = content.readNBytes(LONGEST + 1);
                requireShort(bytes.length);
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
        String pasted = context.formParam("receipt");
        if (pasted == null || pasted.isBlank()) {
            throw Problem.badRequest("there is no receipt to check: drop a receipt's file, or paste what it holds");
        }
        requireShort(pasted.length());
        return pasted;
    }

    private static void requireShort(int length) {
        if (length > LONGEST) {
            throw Problem.tooLarge("a receipt has a million characters at most");
        }
    }

    /// The text of the story that a receipt says it is about, where that is on record; else null.
    private @Nullable Text text(Receipt receipt) {
        try {
            StoryId story = receipt.story();
            return story == null
                    ? null
                    : house.archive()
                            .story(story)
                            .map(kept -> kept.story().text())
                            .orElse(null);
        } catch (IllegalArgumentException _) {
            // The payload is none, which the check itself tells.
            return null;
        }
    }

    private void check(Context context) throws IOException {
        String pasted = given(context);
        try {
            Receipt receipt = Receipt.parse(pasted);
            print(context, new Shown(pasted, ReceiptCheck.of(receipt, text(receipt), house.archive()), null));
        } catch (UnreadableReceiptException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            print(context, new Shown(pasted, null, String.valueOf(e.getMessage())));
        }
    }
}
