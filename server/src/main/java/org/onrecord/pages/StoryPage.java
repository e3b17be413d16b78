package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.copies.Drift;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.request.AppContext;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.TextFragment;
import org.onrecord.request.WithdrawnParameter;

/// The page of a story as it was published, with each statement marked in its place, and the page of what
/// changed between its versions.
final class StoryPage implements Page {
    private static final int COPIES = 20;

    private final AppContext app;
    private final TemplateRenderer renderer;

    StoryPage(AppContext app, TemplateRenderer renderer) {
        this.app = app;
        this.renderer = renderer;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/stories/{id}", this::show);
        routes.get("/stories/{id}/versions", this::compare);
    }

    /// The content of the template of a story.
    ///
    /// @param original the address where it was published, or null if that is not on the web
    /// @param versions all versions of the piece, the earliest first
    /// @param copies other stories that have mostly the same text
    record OnRecord(
            KeptStory kept,
            StoryView read,
            @Nullable String original,
            List<KeptStory> versions,
            List<KeptStory> copies) {}

    /// The content of the template of the versions.
    ///
    /// @param kept the version that was asked for
    /// @param before the version before
    /// @param pieces what changed in the text
    /// @param gone the words of statements that only the version before has
    /// @param come the words of statements that only this version has
    record Versions(KeptStory kept, KeptStory before, List<Drift.Piece> pieces, List<String> gone, List<String> come) {}

    private KeptStory story(Context context) {
        String id = context.pathParam("id");
        return WithdrawnParameter.shown(
                context,
                app.archive()
                        .story(Links.story(id))
                        .orElseThrow(() -> Problem.notFound("no story on record has the id " + id)));
    }

    private void show(Context context) {
        KeptStory kept = story(context);
        List<KeptStatement> statements = app.archive().statements(kept);
        renderer.print(
                context,
                "story.jte",
                Html.name(kept.story()),
                "",
                new OnRecord(
                        kept,
                        StoryView.of(kept.story(), statements),
                        TextFragment.original(kept.story()).orElse(null),
                        app.archive().browse().versions(kept),
                        app.archive().browse(WithdrawnParameter.of(context)).copies(kept, COPIES)));
    }

    private void compare(Context context) {
        KeptStory kept = story(context);
        Long supersedes = kept.supersedes();
        if (supersedes == null) {
            throw Problem.notFound(
                    "this is the first version of its story; there is no earlier one to compare it with");
        }
        KeptStory before = WithdrawnParameter.shown(context, app.archive().story(supersedes));
        Set<String> words = words(kept);
        Set<String> wordsBefore = words(before);
        renderer.print(
                context,
                "versions.jte",
                "What changed: " + Html.name(kept.story()),
                "",
                new Versions(
                        kept, before, changes(before, kept), without(wordsBefore, words), without(words, wordsBefore)));
    }

    private Set<String> words(KeptStory kept) {
        return StoryView.of(kept.story(), app.archive().statements(kept)).voices().stream()
                .flatMap(voice -> voice.cards().stream().map(card -> voice.name() + ": " + card.words()))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static List<String> without(Set<String> words, Set<String> others) {
        Set<String> left = new java.util.LinkedHashSet<>(words);
        left.removeAll(new HashSet<>(others));
        return List.copyOf(left);
    }

    /// Returns what the later text changed. The drift says what the fuller of the two texts has more.
    private static List<Drift.Piece> changes(KeptStory before, KeptStory after) {
        Drift drift = Drift.of(List.of(
                new Drift.Version(0, before.story().text().string()),
                new Drift.Version(1, after.story().text().string())));
        boolean isFullestBefore = drift.fullest().text() == 0;
        List<Drift.Piece> pieces = new ArrayList<>();
        for (Drift.Piece piece : drift.others().getFirst().pieces()) {
            pieces.add(isFullestBefore ? piece : turned(piece));
        }
        return pieces;
    }

    private static Drift.Piece turned(Drift.Piece piece) {
        return switch (piece) {
            case Drift.Piece.Same same -> same;
            case Drift.Piece.Dropped(String words) -> new Drift.Piece.Added(words);
            case Drift.Piece.Added(String words) -> new Drift.Piece.Dropped(words);
            case Drift.Piece.Changed(String one, String other) -> new Drift.Piece.Changed(other, one);
        };
    }
}
