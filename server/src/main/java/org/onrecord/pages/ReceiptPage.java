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
import org.onrecord.answers.ReceiptCheck;
import org.onrecord.entry.KeptStatement;
import org.onrecord.receipt.Receipt;
import org.onrecord.receipt.UnreadableReceiptException;
import org.onrecord.request.AppContext;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.WithdrawnParameter;
import org.onrecord.story.StoryId;
import org.onrecord.text.Text;

/// The pages that give out receipts and check them.
final class ReceiptPage implements Page {
    private static final int LONGEST = 1_000_000;
    private static final String STEP_OF_WORDS = "the words against the story: its text is not on this record";

    private final AppContext app;
    private final TemplateRenderer renderer;

    ReceiptPage(AppContext app, TemplateRenderer renderer) {
        this.app = app;
        this.renderer = renderer;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/statements/{id}", this::toStory);
        routes.get("/statements/{id}/receipt.json", this::give);
        routes.get("/receipts", context -> print(context, new Shown("", null, null)));
        routes.post("/receipts", this::check);
    }

    /// The content of the template.
    ///
    /// @param pasted the pasted receipt
    /// @param check the result of checking it, or null
    /// @param unreadable why it cannot be read, or null
    record Shown(
            String pasted,
            @Nullable ReceiptCheck check,
            @Nullable String unreadable) {
        /// Returns what was not checked. With a record at hand that is at most the words.
        List<String> unchecked() {
            return check == null || check.unchecked().stream().noneMatch(step -> step.startsWith("the words"))
                    ? List.of()
                    : List.of(STEP_OF_WORDS);
        }
    }

    private void print(Context context, Shown shown) {
        renderer.print(context, "receipts.jte", "Check a receipt", "check", shown);
    }

    private KeptStatement statement(Context context) {
        String id = context.pathParam("id");
        return WithdrawnParameter.shown(
                context,
                app.archive()
                        .statement(Links.statement(id))
                        .orElseThrow(() -> Problem.notFound("no statement on record has the id " + id)));
    }

    private void toStory(Context context) {
        KeptStatement kept = statement(context);
        context.redirect(
                app.links()
                        .statement(kept.story().story().id(), kept.statement().id()),
                HttpStatus.SEE_OTHER);
    }

    private void give(Context context) {
        KeptStatement kept = statement(context);
        context.header(
                        "Content-Disposition",
                        "attachment; filename=\"receipt-" + kept.statement().id() + ".json\"")
                .contentType("application/json")
                .result(app.archive().receipt(kept).json());
    }

    /// Returns the uploaded file, or else what was pasted.
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
            throw Problem.badRequest("there is no receipt to check: choose a receipt's file, or paste its content");
        }
        requireShort(pasted.length());
        return pasted;
    }

    private static void requireShort(int length) {
        if (length > LONGEST) {
            throw Problem.tooLarge("a receipt can have at most a million characters");
        }
    }

    /// Returns the text of the story that a receipt names, or null if that is not on record.
    private @Nullable Text text(Receipt receipt) {
        try {
            StoryId story = receipt.story();
            return story == null
                    ? null
                    : app.archive()
                            .story(story)
                            .map(kept -> kept.story().text())
                            .orElse(null);
        } catch (IllegalArgumentException _) {
            // The payload is not valid, which the check itself reports.
            return null;
        }
    }

    private void check(Context context) throws IOException {
        String pasted = given(context);
        try {
            Receipt receipt = Receipt.parse(pasted);
            print(context, new Shown(pasted, ReceiptCheck.of(receipt, text(receipt), app.archive()), null));
        } catch (UnreadableReceiptException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            print(context, new Shown(pasted, null, String.valueOf(e.getMessage())));
        }
    }
}
