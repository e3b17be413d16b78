package org.onrecord.terminal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.SearchResult;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.identity.Membership;
import org.onrecord.identity.NameVariant;
import org.onrecord.identity.Profile;
import org.onrecord.statement.Kind;

/// Prints speakers for people.
public final class WhoTable {
    private static final int INDENT = 2;
    private static final int DEEPER = 4;

    private final WrappedLines sheet;
    private boolean any;

    public WhoTable(Environment environment) {
        this.sheet = new WrappedLines(environment.output(), environment.terminal());
    }

    public void print(SpeakerPage page, Map<String, Long> years, SearchResult found) throws IOException {
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
        if (found.statements().isEmpty()) {
            sheet.blank();
            sheet.plain(
                    INDENT,
                    "No current statement is theirs: the stories have newer versions, or the statements were assigned"
                            + " to others. onrecord find --all-versions shows those of older versions.");
            sheet.write();
            return;
        }
        long shown =
                found.statements().stream().mapToLong(hit -> 1L + hit.copies()).sum();
        title(shown < page.statements() ? "the latest " + found.statements().size() : "all, latest first");
        StatementLines lines = new StatementLines(sheet);
        for (SearchResult.Hit hit : found.statements()) {
            sheet.blank();
            lines.hit(hit.statement(), hit.excerpt(), hit.copies());
        }
        sheet.write();
    }

    /// Says that several speakers have the same name, and how to merge two of them.
    public void several(List<SpeakerPage> pages) throws IOException {
        sheet.blank();
        sheet.plain(
                0,
                pages.size() + " speakers have this name. If two of them are the same person: onrecord merge "
                        + pages.getLast().number() + " " + pages.getFirst().number() + " --why REASON");
        sheet.write();
    }

    private void title(String words) {
        sheet.blank();
        sheet.faint(INDENT, words);
    }

    private void names(Profile profile) {
        String others = profile.names().stream()
                .map(NameVariant::name)
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
        for (Membership role : profile.roles()) {
            String described = Stream.of(role.role(), role.affiliation())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            sheet.plain(
                    DEEPER,
                    described + dates(" · ", role.from(), role.to()) + " · "
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
        title("changes by people");
        for (Event event : page.history()) {
            sheet.plain(DEEPER, described(event));
        }
    }

    private static String described(Event event) {
        return switch (event) {
            case Event.Merged merged ->
                "speaker " + merged.from() + " is speaker " + merged.into() + byWhom(merged.note());
            case Event.Split split ->
                Plural.of(split.statements().size(), "statement") + " of speaker " + split.from()
                        + " split off as speaker " + split.position() + byWhom(split.note());
            case Event.Undone undone -> "entry " + undone.event() + " taken back" + byWhom(undone.note());
            case Event.Corrected corrected -> "a statement's speaker corrected" + byWhom(corrected.note());
            case Event.Withdrawn withdrawn -> "a story " + withdrawn.status().word() + byWhom(withdrawn.note());
            case Event.Accepted accepted -> "an older state accepted" + byWhom(accepted.note());
            case Event.Redacted redacted ->
                (redacted.statement() == null ? "a story" : "a statement") + " redacted" + byWhom(redacted.note());
            case Event.Held held -> "entry " + held.about() + " held" + byWhom(held.note());
            case Event.Sighted sighted -> "a story seen in " + sighted.outlet();
        };
    }

    private static String byWhom(EditNote note) {
        return ", by " + note.who() + " on " + note.when().toString().substring(0, 10) + ": " + note.why();
    }
}
