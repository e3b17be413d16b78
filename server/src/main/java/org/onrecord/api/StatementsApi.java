package org.onrecord.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.KeptJson;
import org.onrecord.answers.SameUtteranceJson;
import org.onrecord.answers.SearchAnswer;
import org.onrecord.answers.SearchParameters;
import org.onrecord.answers.SearchResultJson;
import org.onrecord.archive.SearchResult;
import org.onrecord.entry.KeptStatement;
import org.onrecord.request.AppContext;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.WithdrawnParameter;
import org.onrecord.search.StatementQuery;

/// Finds statements and serves them with their proofs.
final class StatementsApi implements Resource {
    private static final String LIST = "statements";
    private static final int NAMED = 100;

    private final AppContext app;
    private final StatementLinks links;

    StatementsApi(AppContext app) {
        this.app = app;
        this.links = new StatementLinks(app.links());
    }

    @Override
    public void register(Operations operations) {
        operations.get("/statements", this::find);
        operations.get("/statements/{id}", this::statement);
        operations.get("/statements/{id}/receipt", this::receipt);
        operations.get("/statements/{id}/same", this::same);
    }

    private void find(Context context) throws IOException {
        SearchParameters parameters = new SearchParameters(context.queryParamMap());
        int limit = PageLimits.of(context);
        String cursor = context.queryParam("cursor");
        int from =
                Math.toIntExact(Math.min(Cursor.place(list(parameters), cursor, 0), (long) StatementQuery.DEEPEST - 1));
        int most = Math.min(limit, StatementQuery.DEEPEST - from);
        boolean facets = isTrue("facets", context.queryParam("facets"));
        SearchAnswer answer = SearchAnswer.to(parameters.query().page(from, most), app.archive(), facets);
        SearchResult found = answer.found();
        List<SearchResult.Hit> hits = found.statements();
        int end = from + hits.size();
        boolean hasMore = hits.size() == limit
                && end < StatementQuery.DEEPEST
                && (end < found.total().value() || !found.total().exact());
        Map<Long, String> speakers = facets ? app.names().of(answer, NAMED) : Map.of();
        CachedAnswers.answerObject(context, json -> {
            json.writeArrayPropertyStart("statements");
            hits.forEach(hit -> SearchResultJson.write(json, hit, links));
            json.writeEndArray();
            SearchResultJson.writeTotal(json, found.total());
            if (facets) {
                SearchResultJson.writeFacets(json, found.facets(), speakers);
            }
            json.writeArrayPropertyStart("notes");
            found.notes().forEach(json::writeString);
            if (end == StatementQuery.DEEPEST) {
                json.writeString("a search goes no deeper than " + StatementQuery.DEEPEST
                        + " statements: narrow it, or take all by /exports or story by story");
            }
            json.writeEndArray();
            json.writeStringProperty("next", hasMore ? next(parameters, limit, facets, end) : null);
        });
    }

    private String next(SearchParameters parameters, int limit, boolean facets, int from) {
        String query = parameters.isEmpty() ? "" : parameters + "&";
        return app.links()
                .to(Operations.ROOT + "/statements?" + query + "limit=" + limit + (facets ? "&facets=true" : "")
                        + "&cursor=" + Cursor.of(list(parameters), from));
    }

    /// Returns the name of the list of results of a query: a cursor of one query is not valid for another.
    private static String list(SearchParameters parameters) {
        return LIST + "?" + Integer.toHexString(parameters.toString().hashCode());
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
        CachedAnswers.answerObject(context, json -> {
            KeptJson.writeFields(json, kept);
            links.write(json, kept);
        });
    }

    private void receipt(Context context) {
        KeptStatement kept = kept(context);
        context.header(
                "Content-Disposition", "inline; filename=\"" + kept.statement().id() + ".json\"");
        // A receipt is verified byte for byte, so it is sent as it is.
        CachedAnswers.answer(
                context, "application/json", app.archive().receipt(kept).json().getBytes(StandardCharsets.UTF_8));
    }

    private void same(Context context) throws IOException {
        KeptStatement kept = kept(context);
        CachedAnswers.answer(
                context,
                out -> SameUtteranceJson.writeLine(app.archive().same(kept, WithdrawnParameter.of(context)), out));
    }

    private KeptStatement kept(Context context) {
        String digits = context.pathParam("id");
        return WithdrawnParameter.shown(
                context,
                app.archive()
                        .statement(Links.statement(digits))
                        .orElseThrow(() -> Problem.notFound("no statement on record has the id " + digits)));
    }
}
