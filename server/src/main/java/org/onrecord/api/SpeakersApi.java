package org.onrecord.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.SearchParameters;
import org.onrecord.answers.SpeakerJson;
import org.onrecord.archive.SearchResult;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.identity.Profile;
import org.onrecord.request.AppContext;
import org.onrecord.request.Problem;
import org.onrecord.request.WithdrawnParameter;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetField;
import org.onrecord.search.StatementQuery;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Serves speakers across stories.
final class SpeakersApi implements Resource {
    private static final String LIST = "speakers";

    private final AppContext app;

    SpeakersApi(AppContext app) {
        this.app = app;
    }

    @Override
    public void register(Operations operations) {
        operations.get("/speakers", this::list);
        operations.get("/speakers/{number}", this::speaker);
    }

    private void list(Context context) {
        int limit = PageLimits.of(context);
        String name = context.queryParam("name");
        WithdrawnStories withdrawn = WithdrawnParameter.of(context);
        // A cursor is one more than the last number shown, since 0 can be a speaker's number and -1 is never
        // valid in a cursor.
        long from = Cursor.place(LIST, context.queryParam("cursor"), 0);
        List<Profile> profiles = name == null || name.isBlank()
                ? app.archive().browse(withdrawn).speakers(from - 1, limit + 1)
                : app.archive().who(name.strip(), 0, withdrawn).stream()
                        .map(SpeakerPage::profile)
                        .toList();
        boolean isNamed = name != null && !name.isBlank();
        boolean hasMore = !isNamed && profiles.size() > limit;
        List<Profile> shown = hasMore ? profiles.subList(0, limit) : profiles;
        ObjectNode json = CachedAnswers.object();
        ArrayNode speakers = json.putArray("speakers");
        shown.forEach(profile -> write(profile, speakers.addObject()));
        String next = hasMore
                ? "/speakers?limit=" + limit
                        + (withdrawn == WithdrawnStories.INCLUDED ? "&withdrawn=true" : "")
                        + "&cursor="
                        + Cursor.of(LIST, shown.getLast().number() + 1)
                : null;
        json.put("next", next == null ? null : app.links().to(Operations.ROOT + next));
        CachedAnswers.answer(context, json);
    }

    private static void write(Profile profile, ObjectNode json) {
        json.put("number", profile.number());
        json.put("name", profile.name());
        json.put("type", profile.type().word());
        json.put("stories", profile.stories());
        json.put("from", iso(profile.from()));
        json.put("to", iso(profile.to()));
    }

    private static @Nullable String iso(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private void speaker(Context context) throws IOException {
        long number = number(context);
        WithdrawnStories withdrawn = WithdrawnParameter.of(context);
        SpeakerPage page = app.archive().speaker(number, 0, withdrawn).orElseThrow(() -> nobody(number));
        SearchResult found = app.archive()
                .find(StatementQuery.ANY
                        .filtered(filter ->
                                filter.withSpeakers(Set.of(page.number())).with(withdrawn))
                        .page(0, 1)
                        .withFacets(FacetField.YEAR));
        Map<String, Long> years = found.facets().stream()
                .flatMap(facet -> facet.counts().stream())
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .collect(Collectors.toMap(Facet.Count::value, Facet.Count::matches, Long::sum, LinkedHashMap::new));
        CachedAnswers.answer(context, out -> SpeakerJson.writeLine(page, years, out));
    }

    /// Returns the number in the path.
    static long number(Context context) {
        return SearchParameters.number("a speaker", context.pathParam("number"));
    }

    /// Returns the problem that no speaker has a number.
    static Problem nobody(long number) {
        return Problem.notFound("no speaker on record has the number " + number);
    }
}
