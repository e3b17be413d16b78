package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.KeptStory;
import org.onrecord.copies.Drift;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.TextFragment;

/// A story as it was published, with each statement marked in its place; and what changed between its versions.
final class StoryPage implements Page {
    private static final int COPIES = 20;

    private final House house;
    private final Press press;

    StoryPage(House house, Press press) {
        this.house = house;
        this.press = press;
    }

    @Override
    public void enter(RoutesConfig routes) {
        routes.get("/stories/{id}", this::show);
        routes.get("/stories/{id}/versions", this::compare);
    }

    /// What the template of a story shows.
    ///
    /// @param original where it was published, or null where that is not on the web
    /// @param versions all versions of the piece, the earliest first
    /// @param copies other stories that have mostly the same text
    record OnRecord(
            KeptStory kept,
            ReadStory read,
            @Nullable String original,
            List<KeptStory> versions,
            List<KeptStory> copies) {}

    /// What the template of the versions shows.
    ///
    /// @param kept the version asked about
    /// @param before the version before
    /// @param pieces what changed in the text
    /// @param gone the words of statements that only the version before has
    /// @param come the words of statements that only this one has
    record Versions(KeptStory kept, KeptStory before, List<Drift.Piece> pieces, List<String> gone, List<String> come) {}

    private KeptStory story(Context context) {
        String id = context.pathParam("id");
        return house.archive()
                .story(Links.story(id))
                .orElseThrow(() -> Problem.notFound("no story on record has the id " + id));
    }

    private void show(Context context) {
        KeptStory kept = story(context);
        List<KeptStatement> statements = house.archive().statements(kept);
        press.print(
                context,
                "story.jte",
                Shown.name(kept.story()),
                "",
                new OnRecord(
                        kept,
                        ReadStory.of(kept.story(), statements),
                        TextFragment.original(kept.story()).orElse(null),
                        house.archive().browse().versions(kept),
                        house.archive().browse().copies(kept, COPIES)));
    }

    private void compare(Context context) {
        KeptStory kept = story(context);
        Long supersedes = kept.supersedes();
        if (supersedes == null) {
            throw Problem.notFound("this is the first version of its story; there is none to compare it with");
        }
        KeptStory before = house.archive().story(supersedes);
        Set<String> words = words(kept);
        Set<String> wordsBefore = words(before);
        press.print(
                context,
                "versions.jte",
                "What changed: " + Shown.name(kept.story()),
                "",
                new Versions(
                        kept, before, changes(before, kept), without(wordsBefore, words), without(words, wordsBefore)));
    }

    private Set<String> words(KeptStory kept) {
        return ReadStory.of(kept.story(), house.archive().statements(kept)).voices().stream()
                .flatMap(voice -> voice.cards().stream().map(card -> voice.name() + ": " + card.words()))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static List<String> without(Set<String> words, Set<String> others) {
        Set<String> left = new java.util.LinkedHashSet<>(words);
        left.removeAll(new HashSet<>(others));
        return List.copyOf(left);
    }

    /// The drift tells what the fuller of two texts has more; here it is told as what the later one changed.
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
