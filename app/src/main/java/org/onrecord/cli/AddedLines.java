package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.onrecord.archive.Added;
import org.onrecord.archive.Fate;
import org.onrecord.desk.AddedJson;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// Tells of each story what became of it, and counts. One thread prints, another counts what was read.
final class AddedLines {
    private static final int WIDEST = "new version".length();

    private final Results results;
    private final Style style;
    private final RecordFormat format;
    private int read;
    private int notRead;
    private int kept;
    private int versions;
    private int known;
    private long statements;

    AddedLines(Surroundings surroundings, RecordFormat format) {
        this.results = surroundings.results();
        this.style = new Style(surroundings.terminal().colour());
        this.format = format;
    }

    /// Prints one line.
    ///
    /// @param origins tells where the story of a number came from
    void print(Story story, Added added, LongFunction<String> origins) throws IOException {
        count(added);
        switch (format) {
            case JSON -> results.write(out -> AddedJson.writeLine(story, added, out));
            case TABLE -> {
                String result = result(added);
                String details = details(added, origins);
                String line = style.bold(result) + " ".repeat(WIDEST + 2 - result.length()) + oneLine(story.origin())
                        + (details.isEmpty() ? "" : style.faint("  " + oneLine(details))) + "\n";
                results.write(out -> out.write(line.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static String oneLine(String words) {
        return Display.safe(words).replace('\n', '␊').replace('\r', '␍').replace('\t', '␉');
    }

    /// Counts a story without a line.
    void count(Added added) {
        switch (added) {
            case Added.Kept one -> {
                kept++;
                statements += one.statements();
            }
            case Added.NewVersion one -> {
                versions++;
                statements += one.statements();
            }
            case Added.Known _, Added.Sighted _, Added.StatusChanged _ -> known++;
        }
    }

    private static String result(Added added) {
        return switch (added) {
            case Added.Kept _ -> "kept";
            case Added.NewVersion _ -> "new version";
            case Added.Known _ -> "known";
            case Added.Sighted _ -> "sighted";
            case Added.StatusChanged changed -> changed.status() == Edition.Status.USABLE ? "restored" : "withdrawn";
        };
    }

    private static String details(Added added, LongFunction<String> origins) {
        return switch (added) {
            case Added.Kept one ->
                Plural.of(one.statements(), "statement")
                        + (one.copyOf().isPresent()
                                ? ", copy of " + origins.apply(one.copyOf().getAsLong())
                                : "");
            case Added.NewVersion one -> Plural.of(one.statements(), "statement") + ": " + fates(one);
            case Added.Known _ -> "";
            case Added.Sighted one -> "also at " + one.outlet();
            case Added.StatusChanged one -> one.status().word();
        };
    }

    private static String fates(Added.NewVersion version) {
        List<String> fates = new ArrayList<>();
        int old = 0;
        for (Fate fate : Fate.values()) {
            int count = version.fates().getOrDefault(fate, 0);
            old += fate == Fate.DROPPED ? 0 : count;
            if (count > 0) {
                fates.add(count + " " + fate.word());
            }
        }
        if (version.statements() > old) {
            fates.add(version.statements() - old + " new");
        }
        return fates.isEmpty() ? "as before" : String.join(", ", fates);
    }

    void countRead() {
        read++;
    }

    void countNotRead() {
        notRead++;
    }

    /// How many stories were read so far.
    int read() {
        return read;
    }

    /// How many stories could not be read so far.
    int notRead() {
        return notRead;
    }

    /// All in one line: `2 stories kept with 12 statements, 1 new version, 3 known already`.
    String total() {
        List<String> parts = new ArrayList<>();
        if (kept > 0) {
            parts.add(Plural.of(kept, "story", "stories") + " kept");
        }
        if (versions > 0) {
            parts.add(Plural.of(versions, "new version"));
        }
        if (known > 0) {
            parts.add(Plural.of(known, "story", "stories") + " known already");
        }
        if (notRead > 0) {
            parts.add(notRead + " not read");
        }
        if (parts.isEmpty()) {
            parts.add("no stories");
        }
        return String.join(", ", parts) + "; " + Plural.of(statements, "new statement");
    }
}
