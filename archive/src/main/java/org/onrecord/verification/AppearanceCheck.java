package org.onrecord.verification;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.identity.Mention;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.language.Folding;
import org.onrecord.statement.SpeakerType;
import org.onrecord.store.SpeakerStore;
import org.onrecord.story.Story;

/// Checks what is filed of the speakers of a page's stories and corrections against the payloads from which it
/// was made. Not thread-safe.
final class AppearanceCheck {
    /// The characters that do not count when filed names are compared: older versions of the tables kept
    /// other ones.
    private static final Pattern NOT_SPELLED = Pattern.compile("[ ']+");

    private final SideRows side;
    private final BiConsumer<String, String> fault;

    /// @param fault is called with each fault and its place
    AppearanceCheck(SideRows side, BiConsumer<String, String> fault) {
        this.side = side;
        this.fault = fault;
    }

    /// Checks what is filed of a story's speakers. Each speaker is filed once a story, with the first
    /// statement.
    void check(Story read, List<EntryCheck.Row> rows) {
        Set<String> speakers = new LinkedHashSet<>();
        for (EntryCheck.Row row : rows) {
            if (row.payload().named && row.payload().name != null) {
                speakers.add(row.payload().name);
            }
        }
        Set<String> seen = new HashSet<>();
        for (EntryCheck.Row row : rows) {
            PayloadScan payload = row.payload();
            String name = payload.name;
            boolean isFirst = payload.named && name != null && seen.add(payload.type + " " + name);
            check(
                    row.position(),
                    isFirst && name != null ? mention(read, payload, name, speakers) : null,
                    payload.speaker);
        }
    }

    /// Returns names as they would be filed now, without spaces and apostrophes. Version 4 of the tables
    /// changed how names are folded; the keys of older versions stay beside the new ones.
    private static Set<String> spelled(Collection<String> names) {
        Set<String> spelled = new HashSet<>();
        names.forEach(
                name -> spelled.add(NOT_SPELLED.matcher(Folding.fold(name)).replaceAll("")));
        return spelled;
    }

    private static boolean isLowerCase(String name) {
        return name.equals(name.toLowerCase(Locale.ROOT));
    }

    /// Checks what is filed of an entry.
    ///
    /// @param mention the mention that the entry contains, or null if it contains none
    void check(long position, @Nullable Mention mention, long speaker) {
        SideRows.Filed filed = side.appearances.remove(position);
        Set<String> names = side.aliases.getOrDefault(position, Set.of());
        side.aliases.remove(position);
        String where = "table appearance, position " + position;
        List<String> expected = mention == null ? List.of() : SpeakerStore.names(mention);
        if (mention == null || expected.isEmpty()) {
            if (filed != null) {
                fault.accept("is of no speaker's first statement", where);
            }
        } else if (filed == null
                || !filed.evidence().equals(SpeakerStore.evidence(mention))
                || filed.speaker() != speaker) {
            fault.accept("is not what the payload says", where);
        }
        if (!spelled(names).equals(spelled(expected)) || !names.stream().allMatch(AppearanceCheck::isLowerCase)) {
            fault.accept("names are not what the payload says", "table alias, position " + position);
        }
    }

    /// Returns the mention that a speaker's first statement in a story makes, built from the payload as
    /// [SpeakerStore] built it when the story was added.
    private static Mention mention(Story read, PayloadScan payload, String name, Set<String> speakers) {
        SpeakerType type = StoryJsonReader.byWord(SpeakerType.values(), SpeakerType::word, payload.type);
        return SpeakerStore.cut(Mention.of(name, type, true, read.id().value())
                .withRole(payload.role)
                .withAffiliation(payload.affiliation)
                .withDate(read.published())
                .withAlongside(
                        speakers.stream().filter(other -> !other.equals(name)).toList()));
    }
}
