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
import org.onrecord.archive.Found;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.desk.Ask;
import org.onrecord.desk.SpeakerJson;
import org.onrecord.identity.Profile;
import org.onrecord.request.House;
import org.onrecord.request.Problem;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetOf;
import org.onrecord.search.StatementQuery;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Speakers across stories.
final class SpeakersApi implements Resource {
    private static final String LIST = "speakers";

    private final House house;

    SpeakersApi(House house) {
        this.house = house;
    }

    @Override
    public void enter(Operations operations) {
        operations.get("/speakers", this::list);
        operations.get("/speakers/{number}", this::speaker);
    }

    private void list(Context context) {
        int limit = Limits.of(context);
        String name = context.queryParam("name");
        // A cursor lies one behind the last number shown, as 0 may be a speaker's number and -1 is none.
        long from = Cursor.place(LIST, context.queryParam("cursor"), 0);
        List<Profile> profiles = name == null || name.isBlank()
                ? house.archive().browse().speakers(from - 1, limit + 1)
                : house.archive().who(name.strip(), 0).stream()
                        .map(SpeakerPage::profile)
                        .toList();
        boolean isNamed = name != null && !name.isBlank();
        boolean hasMore = !isNamed && profiles.size() > limit;
        List<Profile> shown = hasMore ? profiles.subList(0, limit) : profiles;
        ObjectNode json = Answers.object();
        ArrayNode told = json.putArray("speakers");
        shown.forEach(profile -> write(profile, told.addObject()));
        String next = hasMore
                ? "/speakers?limit=" + limit + "&cursor="
                        + Cursor.of(LIST, shown.getLast().number() + 1)
                : null;
        json.put("next", next == null ? null : house.links().to(Operations.ROOT + next));
        Answers.answer(context, json);
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
        SpeakerPage page = house.archive().speaker(number, 0).orElseThrow(() -> nobody(number));
        Found found = house.archive()
                .find(StatementQuery.ANY
                        .filtered(filter -> filter.withSpeakers(Set.of(page.number())))
                        .page(0, 1)
                        .withFacets(FacetOf.YEAR));
        Map<String, Long> years = found.facets().stream()
                .flatMap(facet -> facet.counts().stream())
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .collect(Collectors.toMap(Facet.Count::value, Facet.Count::matches, Long::sum, LinkedHashMap::new));
        Answers.answer(context, out -> SpeakerJson.writeLine(page, years, out));
    }

    /// The number in the path.
    static long number(Context context) {
        return Ask.number("a speaker", context.pathParam("number"));
    }

    /// Says that nobody has a number.
    static Problem nobody(long number) {
        return Problem.notFound("no speaker on record has the number " + number);
    }
}
