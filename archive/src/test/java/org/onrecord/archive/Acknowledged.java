package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.VerificationResult;
import org.onrecord.log.TreeHead;
import org.onrecord.search.StatementQuery;

/// What [Killed] said that it did: all of it must be there afterwards, whatever happened.
final class Acknowledged {
    /// Of how many stories it is checked one by one that they are there and are found.
    private static final int LATEST = 20;

    private long stories;
    private long value = -1;
    private @Nullable String backup;
    private final List<Long> edits = new ArrayList<>();
    private final Set<Long> redacted = new HashSet<>();
    private @Nullable TreeHead head;

    /// How many stories there are at least.
    long stories() {
        return stories;
    }

    /// Takes one thing in.
    void done(String what, String which) {
        switch (what) {
            case "kept" -> stories = Long.parseLong(which);
            case "corrected", "withdrew" -> edits.add(Long.parseLong(which));
            case "redacted" -> redacted.add(Long.parseLong(which));
            case "value" -> value = Long.parseLong(which);
            case "backup" -> backup = which;
            default -> {
                // A note of the archive.
            }
        }
    }

    /// Requires all of it of a record, and that the record is whole, and its index too.
    ///
    /// @param folder the folder of the index and the backups
    /// @param run names the run in failures
    void requireAllIn(RecordLocation where, Path folder, String run) throws IOException {
        ArchiveSettings settings = new ArchiveSettings(Clock.systemUTC(), _ -> {}, null, folder);
        try (Archive archive = Archive.open(where, AccessMode.WRITE, settings)) {
            VerificationResult verified = archive.verify(head, _ -> {});
            assertThat(verified.faults()).as(run).isEmpty();
            assertThat(verified.stories()).as(run).isGreaterThanOrEqualTo(stories);
            assertThat(verified.statements()).as(run).isEqualTo(2 * verified.stories());
            for (long story = Math.max(0, stories - LATEST); story < stories; story++) {
                requireFound(archive, story, run + ", story " + story);
            }
            for (long story : redacted) {
                requireRedacted(archive, story, run + ", redacted story " + story);
            }
            for (long edit : edits) {
                assertThat(archive.browse().isUndone(edit))
                        .as(run + ", edit " + edit)
                        .isFalse();
                assertThat(archive.browse().events(edit + 1, 1).getFirst().position())
                        .as(run)
                        .isEqualTo(edit);
            }
            assertThat(archive.keyValues().get(Killed.VALUE).map(Long::valueOf).orElse(-1L))
                    .as(run)
                    .isGreaterThanOrEqualTo(value);
            archive.find(StatementQuery.ANY);
            assertThat(archive.room().<Integer>look((_, view) -> view.index().size()))
                    .as(run)
                    .isEqualTo(Math.toIntExact(
                            verified.statements() - 2L * verified.redactions().size()));
            head = archive.head();
            stories = verified.stories();
        }
        if (backup != null) {
            try (InputStream in = Files.newInputStream(folder.resolve(backup))) {
                assertThat(new Backups(settings)
                                .verify(in, backup, null, List.of(), null, _ -> {})
                                .verified()
                                .faults())
                        .as(run + ", " + backup)
                        .isEmpty();
            }
            backup = null;
        }
    }

    private static void requireFound(Archive archive, long story, String run) {
        Optional<KeptStory> kept = archive.story(Killed.story(story).story().id());
        assertThat(kept).as(run).isPresent();
        assertThat(found(archive, story)).as(run).hasSize(kept.orElseThrow().redaction() == null ? 1 : 0);
    }

    private static void requireRedacted(Archive archive, long story, String run) {
        Optional<KeptStory> kept = archive.story(Killed.story(story).story().id());
        assertThat(kept)
                .as(run)
                .hasValueSatisfying(one -> assertThat(one.redaction()).isNotNull());
        assertThat(found(archive, story)).as(run).isEmpty();
    }

    private static List<SearchResult.Hit> found(Archive archive, long story) {
        return archive.find(StatementQuery.about("\"Number " + story + " flew away\"")
                        .filtered(filter -> filter.withStatuses(EnumSet.allOf(StatementStatus.class))))
                .statements();
    }
}
