package org.onrecord.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.onrecord.answers.AddResultJson;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.VersionOutcome;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// Prints the result of adding each story, and counts. One thread can print while another counts what was
/// read.
public final class AddResultLines {
    private static final int WIDEST = "new version".length();

    private final StandardOutput output;
    private final Style style;
    private final RecordFormat format;
    private int read;
    private int notRead;
    private int kept;
    private int versions;
    private int known;
    private long statements;

    public AddResultLines(Environment environment, RecordFormat format) {
        this.output = environment.output();
        this.style = new Style(environment.terminal().colour());
        this.format = format;
    }

    /// Prints one line.
    ///
    /// @param origins returns the origin of the story with a number
    void print(Story story, AddResult added, LongFunction<String> origins) throws IOException {
        count(added);
        switch (format) {
            case JSON -> output.write(out -> AddResultJson.writeLine(story, added, out));
            case TABLE -> {
                String result = result(added);
                String details = details(added, origins);
                String line = style.bold(result) + " ".repeat(WIDEST + 2 - result.length()) + oneLine(story.origin())
                        + (details.isEmpty() ? "" : style.faint("  " + oneLine(details))) + "\n";
                output.write(out -> out.write(line.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static String oneLine(String words) {
        return TerminalText.safe(words).replace('\n', '␊').replace('\r', '␍').replace('\t', '␉');
    }

    /// Counts a story without printing a line.
    void count(AddResult added) {
        switch (added) {
            case AddResult.Kept one -> {
                kept++;
                statements += one.statements();
            }
            case AddResult.NewVersion one -> {
                versions++;
                statements += one.statements();
            }
            case AddResult.Known _, AddResult.Sighted _, AddResult.StatusChanged _, AddResult.Redacted _ -> known++;
        }
    }

    private static String result(AddResult added) {
        return switch (added) {
            case AddResult.Kept _ -> "kept";
            case AddResult.NewVersion _ -> "new version";
            case AddResult.Known _ -> "known";
            case AddResult.Sighted _ -> "sighted";
            case AddResult.Redacted _ -> "redacted";
            case AddResult.StatusChanged changed ->
                changed.status() == Edition.Status.USABLE ? "restored" : "withdrawn";
        };
    }

    private static String details(AddResult added, LongFunction<String> origins) {
        return switch (added) {
            case AddResult.Kept one ->
                Plural.of(one.statements(), "statement")
                        + (one.copyOf().isPresent()
                                ? ", copy of " + origins.apply(one.copyOf().getAsLong())
                                : "");
            case AddResult.NewVersion one -> Plural.of(one.statements(), "statement") + ": " + outcomes(one);
            case AddResult.Known _ -> "";
            case AddResult.Sighted one -> "also at " + one.outlet();
            case AddResult.Redacted one -> one.redaction().words() + "; not kept again";
            case AddResult.StatusChanged one -> one.status().word();
        };
    }

    private static String outcomes(AddResult.NewVersion version) {
        List<String> outcomes = new ArrayList<>();
        int old = 0;
        for (VersionOutcome outcome : VersionOutcome.values()) {
            int count = version.outcomes().getOrDefault(outcome, 0);
            old += outcome == VersionOutcome.DROPPED ? 0 : count;
            if (count > 0) {
                outcomes.add(count + " " + outcome.word());
            }
        }
        if (version.statements() > old) {
            outcomes.add(version.statements() - old + " new");
        }
        return outcomes.isEmpty() ? "as before" : String.join(", ", outcomes);
    }

    public void countRead() {
        read++;
    }

    public void countNotRead() {
        notRead++;
    }

    /// Returns the number of stories read so far.
    public int read() {
        return read;
    }

    /// Returns the number of stories that could not be read so far.
    public int notRead() {
        return notRead;
    }

    /// Returns everything in one line: `2 stories kept, 1 new version, 3 stories already known; 12 new
    /// statements`.
    public String total() {
        List<String> parts = new ArrayList<>();
        if (kept > 0) {
            parts.add(Plural.of(kept, "story", "stories") + " kept");
        }
        if (versions > 0) {
            parts.add(Plural.of(versions, "new version"));
        }
        if (known > 0) {
            parts.add(Plural.of(known, "story", "stories") + " already known");
        }
        if (notRead > 0) {
            parts.add(notRead + " not read");
        }
        if (parts.isEmpty()) {
            parts.add("no stories found");
        }
        return String.join(", ", parts) + "; " + Plural.of(statements, "new statement");
    }
}
