package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.KeptStatement;
import org.onrecord.desk.ReceiptCheck;
import org.onrecord.receipt.Receipt;
import org.onrecord.receipt.UnreadableReceiptException;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;

/// Receipts: to take away, and to check again.
final class ReceiptPage implements Page {
    private static final int LONGEST = 1_000_000;

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
            @Nullable String unreadable) {}

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

    private void check(Context context) {
        String pasted = context.formParam("receipt");
        if (pasted == null || pasted.isBlank()) {
            throw Problem.badRequest("there is no receipt to check: paste what a receipt's file holds");
        }
        if (pasted.length() > LONGEST) {
            throw Problem.tooLarge("a receipt has a million characters at most");
        }
        try {
            print(context, new Shown(pasted, ReceiptCheck.of(Receipt.parse(pasted), null, house.archive()), null));
        } catch (UnreadableReceiptException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            print(context, new Shown(pasted, null, String.valueOf(e.getMessage())));
        }
    }
}
