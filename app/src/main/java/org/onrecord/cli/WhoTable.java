package org.onrecord.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Event;
import org.onrecord.archive.Found;
import org.onrecord.archive.Signed;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.identity.NameBorne;
import org.onrecord.identity.Profile;
import org.onrecord.identity.RoleHeld;
import org.onrecord.statement.Kind;

/// Speakers for reading.
final class WhoTable {
    private static final int INDENT = 2;
    private static final int DEEPER = 4;

    private final Sheet sheet;
    private boolean any;

    WhoTable(Surroundings surroundings) {
        this.sheet = new Sheet(surroundings.results(), surroundings.terminal());
    }

    void print(SpeakerPage page, Map<String, Long> years, Found found) throws IOException {
        if (any) {
            sheet.blank();
        }
        any = true;
        Profile profile = page.profile();
        sheet.head(0, profile.name(), "speaker " + page.number());
        names(profile);
        sheet.plain(
                INDENT,
                profile.type().word() + " · " + Plural.of(page.statements(), "statement") + " in "
                        + Plural.of(profile.stories(), "story", "stories")
                        + dates(" · ", profile.from(), profile.to()));
        roles(profile);
        bars("statements by year", withUndated(page, years));
        bars("by kind", kinds(page));
        if (!page.matters().isEmpty()) {
            title("words that stand out");
            sheet.plain(DEEPER, String.join(", ", page.matters()));
        }
        history(page);
        long shown =
                found.statements().stream().mapToLong(hit -> 1L + hit.copies()).sum();
        title(shown < page.statements() ? "the latest " + found.statements().size() : "all, the latest first");
        KeptLines lines = new KeptLines(sheet);
        for (Found.Hit hit : found.statements()) {
            sheet.blank();
            lines.hit(hit.statement(), hit.excerpt(), hit.copies());
        }
        sheet.write();
    }

    /// Says that several go by one name, and how to make one of two.
    void several(List<SpeakerPage> pages) throws IOException {
        sheet.blank();
        sheet.plain(
                0,
                pages.size() + " speakers go by this name. If two of them are one: onrecord merge "
                        + pages.getLast().number() + " " + pages.getFirst().number() + " --why REASON");
        sheet.write();
    }

    private void title(String words) {
        sheet.blank();
        sheet.faint(INDENT, words);
    }

    private void names(Profile profile) {
        String others = profile.names().stream()
                .map(NameBorne::name)
                .filter(name -> !name.equals(profile.name()))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            sheet.plain(INDENT, "also " + others);
        }
    }

    private void roles(Profile profile) {
        if (profile.roles().isEmpty()) {
            return;
        }
        title("roles");
        for (RoleHeld role : profile.roles()) {
            String told = Stream.of(role.role(), role.affiliation())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            sheet.plain(
                    DEEPER,
                    told + dates(" · ", role.from(), role.to()) + " · "
                            + Plural.of(role.stories(), "story", "stories"));
        }
    }

    private static String dates(String before, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return "";
        }
        return before + from + (from.equals(to) ? "" : " to " + to);
    }

    private static Map<String, Long> withUndated(SpeakerPage page, Map<String, Long> years) {
        Map<String, Long> all = new LinkedHashMap<>(years);
        long dated = years.values().stream().mapToLong(Long::longValue).sum();
        if (dated < page.statements()) {
            all.put("without a date", page.statements() - dated);
        }
        return all;
    }

    private static Map<String, Long> kinds(SpeakerPage page) {
        Map<String, Long> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            if (page.kinds().containsKey(kind)) {
                kinds.put(kind.word(), page.kinds().get(kind));
            }
        }
        return kinds;
    }

    private void bars(String title, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        title(title);
        long largest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        counts.forEach((of, count) -> sheet.bar(DEEPER, count, largest, of));
    }

    private void history(SpeakerPage page) {
        if (page.history().isEmpty()) {
            return;
        }
        title("what people did");
        for (Event event : page.history()) {
            sheet.plain(DEEPER, told(event));
        }
    }

    private static String told(Event event) {
        return switch (event) {
            case Event.Merged merged ->
                "speaker " + merged.from() + " is speaker " + merged.into() + signed(merged.signed());
            case Event.Split split ->
                Plural.of(split.statements().size(), "statement") + " of speaker " + split.from()
                        + " split off as speaker " + split.position() + signed(split.signed());
            case Event.Undone undone -> "entry " + undone.event() + " taken back" + signed(undone.signed());
            case Event.Corrected corrected -> "a statement's speaker corrected" + signed(corrected.signed());
            case Event.Withdrawn withdrawn -> "a story " + withdrawn.status().word() + signed(withdrawn.signed());
            case Event.Sighted sighted -> "a story seen in " + sighted.outlet();
        };
    }

    private static String signed(Signed signed) {
        return ", by " + signed.who() + " on " + signed.when().toString().substring(0, 10) + ": " + signed.why();
    }
}
