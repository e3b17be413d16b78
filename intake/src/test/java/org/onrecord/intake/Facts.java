package org.onrecord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// What came of some bytes, a fact a line: `headline: Bridge opens`. A fact that nobody states has no line, so that a
/// table of inputs can say what is known and what is not.
public final class Facts {
    private Facts() {}

    /// All that comes of some bytes, under the origin `in`.
    public static List<ReadResult> read(byte[] bytes, ContentMetadata metadata) {
        List<ReadResult> results = new ArrayList<>();
        try (Stories stories = StoryReader.open("in", new ByteArrayInputStream(bytes), metadata)) {
            for (ReadResult next = stories.next(); next != null; next = stories.next()) {
                results.add(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return results;
    }

    public static List<ReadResult> read(byte[] bytes) {
        return read(bytes, ContentMetadata.NOTHING);
    }

    public static List<ReadResult> read(String words) {
        return read(words.getBytes(StandardCharsets.UTF_8));
    }

    /// The facts of the only thing that comes of some words.
    public static List<String> of(String words) {
        return of(words.getBytes(StandardCharsets.UTF_8));
    }

    /// The facts of the only thing that comes of some bytes.
    public static List<String> of(byte[] bytes) {
        List<ReadResult> results = read(bytes);
        assertThat(results).hasSize(1);
        return of(results.getFirst());
    }

    public static List<String> of(ReadResult result) {
        return switch (result) {
            case ReadResult.Read(Story story, Edition edition, List<String> warnings) ->
                Stream.of(
                                ofStory(story),
                                edition == null ? List.<String>of() : ofEdition(edition),
                                warnings.stream()
                                        .map(warning -> "warning: " + warning)
                                        .toList())
                        .flatMap(List::stream)
                        .toList();
            case ReadResult.Killed(String origin, Edition edition, String reason) -> {
                List<String> facts = new ArrayList<>(List.of("killed: " + origin));
                facts.addAll(ofEdition(edition));
                add(facts, "note", reason);
                yield facts;
            }
            case ReadResult.Refused(String origin, String reason, boolean _) ->
                List.of("refused: " + origin + ": " + reason);
            case ReadResult.Noted(String origin, String note) -> List.of("noted: " + origin + ": " + note);
        };
    }

    /// The first line of a story's text after its origin, or what else came.
    public static String line(ReadResult result) {
        return switch (result) {
            case ReadResult.Read(Story story, Edition _, List<String> _) ->
                story.origin() + ": "
                        + story.text().string().lines().findFirst().orElse("");
            case ReadResult other -> String.join("; ", of(other));
        };
    }

    public static List<String> lines(byte[] bytes) {
        return read(bytes).stream().map(Facts::line).toList();
    }

    private static List<String> ofStory(Story story) {
        List<String> facts = new ArrayList<>();
        add(facts, "origin", story.origin());
        add(facts, "text", story.text().string().replace("\n", "\\n"));
        add(facts, "headline", story.headline());
        add(facts, "outlet", story.outlet() == null ? null : story.outlet().name());
        add(facts, "agency", story.agency());
        add(
                facts,
                "authors",
                story.byline().authors().isEmpty()
                        ? null
                        : String.join(", ", story.byline().authors()));
        add(facts, "published", story.published());
        add(facts, "place", story.place());
        add(facts, "language", story.language());
        add(facts, "address", story.publication().address());
        add(facts, "section", story.publication().section());
        add(facts, "moment", story.publication().published());
        add(facts, "modified", story.publication().modified());
        add(facts, "embargo", story.publication().embargo());
        add(facts, "note", story.publication().note());
        return facts;
    }

    private static List<String> ofEdition(Edition edition) {
        List<String> facts = new ArrayList<>();
        add(facts, "guid", edition.guid());
        add(facts, "version", edition.version());
        add(facts, "status", edition.status().word());
        return facts;
    }

    private static void add(List<String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.add(name + ": " + value);
        }
    }
}
