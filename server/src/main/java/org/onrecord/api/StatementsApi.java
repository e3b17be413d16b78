package org.onrecord.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Found;
import org.onrecord.archive.KeptStatement;
import org.onrecord.desk.Answer;
import org.onrecord.desk.Ask;
import org.onrecord.desk.FoundJson;
import org.onrecord.desk.KeptJson;
import org.onrecord.desk.SameJson;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.search.StatementQuery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Statements: finds them, and proves them.
final class StatementsApi implements Resource {
    private static final String LIST = "statements";
    private static final int NAMED = 100;

    private final House house;
    private final StatementLinks links;

    StatementsApi(House house) {
        this.house = house;
        this.links = new StatementLinks(house.links());
    }

    @Override
    public void enter(Operations operations) {
        operations.get("/statements", this::find);
        operations.get("/statements/{id}", this::statement);
        operations.get("/statements/{id}/receipt", this::receipt);
        operations.get("/statements/{id}/same", this::same);
    }

    private void find(Context context) throws IOException {
        Ask ask = new Ask(context.queryParamMap());
        int limit = Limits.of(context);
        String cursor = context.queryParam("cursor");
        int from = Math.toIntExact(Math.min(Cursor.place(list(ask), cursor, 0), (long) StatementQuery.DEEPEST - 1));
        int most = Math.min(limit, StatementQuery.DEEPEST - from);
        boolean facets = isTrue("facets", context.queryParam("facets"));
        Answer answer = Answer.to(ask.query().page(from, most), house.archive(), facets);
        ObjectNode json = Answers.object();
        ArrayNode told = json.putArray("statements");
        List<Found.Hit> hits = answer.found().statements();
        for (Found.Hit hit : hits) {
            told.add(links.put(hit.statement(), Answers.node(out -> FoundJson.writeLine(hit, out))));
        }
        JsonNode total = Answers.node(
                out -> FoundJson.writeTotal(answer.found(), house.names().of(answer, NAMED), out));
        json.set("total", total.get("total"));
        if (facets) {
            json.set("facets", total.get("facets"));
        }
        ArrayNode notes = json.putArray("notes");
        answer.found().notes().forEach(notes::add);
        int end = from + hits.size();
        if (end == StatementQuery.DEEPEST) {
            notes.add("a search goes no deeper than " + StatementQuery.DEEPEST
                    + " statements: narrow it, or take all by /exports or story by story");
        }
        boolean hasMore = hits.size() == limit
                && end < StatementQuery.DEEPEST
                && (end < answer.found().total().value()
                        || !answer.found().total().exact());
        json.put("next", hasMore ? next(ask, limit, facets, end) : null);
        Answers.answer(context, json);
    }

    private String next(Ask ask, int limit, boolean facets, int from) {
        String query = ask.isEmpty() ? "" : ask + "&";
        return house.links()
                .to(Operations.ROOT + "/statements?" + query + "limit=" + limit + (facets ? "&facets=true" : "")
                        + "&cursor=" + Cursor.of(list(ask), from));
    }

    /// The name of the list of what a query finds: a cursor of one query is none of another.
    private static String list(Ask ask) {
        return LIST + "?" + Integer.toHexString(ask.toString().hashCode());
    }

    private static boolean isTrue(String name, @Nullable String given) {
        return switch (given) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.badRequest(name + " is true or false, got \"" + given + "\"");
        };
    }

    private void statement(Context context) throws IOException {
        KeptStatement kept = kept(context);
        Answers.answer(context, links.put(kept, Answers.node(out -> KeptJson.writeLine(kept, out))));
    }

    private void receipt(Context context) {
        KeptStatement kept = kept(context);
        context.header(
                "Content-Disposition", "inline; filename=\"" + kept.statement().id() + ".json\"");
        // A receipt is signed off by its very words, so they go out as they are.
        Answers.answer(
                context,
                "application/json",
                house.archive().receipt(kept).json().getBytes(StandardCharsets.UTF_8));
    }

    private void same(Context context) throws IOException {
        KeptStatement kept = kept(context);
        Answers.answer(context, out -> SameJson.writeLine(house.archive().same(kept), out));
    }

    private KeptStatement kept(Context context) {
        String digits = context.pathParam("id");
        return house.archive()
                .statement(Links.statement(digits))
                .orElseThrow(() -> Problem.notFound("no statement on record has the id " + digits));
    }
}
