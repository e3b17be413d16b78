package org.onrecord.cli;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.desk.Days;
import org.onrecord.search.Filter;
import org.onrecord.search.Standing;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import picocli.CommandLine.Option;

/// Which statements may be found: the options of a search that are no words.
final class Conditions {
    @Option(
            names = "--kind",
            paramLabel = "K",
            split = ",",
            description = "Of this kind: claim, opinion, forecast, pledge, refusal, demand, warning, accusation,"
                    + " denial, admission, decision, question or feeling; several with commas between.")
    private Set<Kind> kinds = new LinkedHashSet<>();

    @Option(
            names = "--manner",
            paramLabel = "M",
            description = "direct (all in quotation marks), indirect (none) or mixed.")
    private @Nullable Manner manner;

    @Option(names = "--outlet", paramLabel = "O", description = "Published by this outlet or agency: its whole name.")
    private @Nullable String outlet;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = DaysConverter.class,
            description = "Said then or later: 2023, 2023-11 or 2023-11-29. Where a story does not tell when"
                    + " something was said, its own date counts.")
    private @Nullable Days from;

    @Option(names = "--to", paramLabel = "DATE", converter = DaysConverter.class, description = "Said then or before.")
    private @Nullable Days to;

    @Option(names = "--named", description = "By speakers whom the story names.")
    private boolean named;

    @Option(names = "--unnamed", description = "By speakers whom it does not name.")
    private boolean unnamed;

    @Option(
            names = "--all-versions",
            description = "Also what newer versions of its story superseded or dropped, and what a person rejected.")
    private boolean allVersions;

    Conditions() {}

    /// These conditions as the address of a search has them.
    Map<String, List<String>> asked() {
        Map<String, List<String>> asked = new HashMap<>();
        asked.put("kind", kinds.stream().map(Kind::word).toList());
        asked.put("manner", given(manner == null ? null : manner.name().toLowerCase(Locale.ROOT)));
        asked.put("outlet", given(outlet));
        asked.put("from", given(from == null ? null : from.first().toString()));
        asked.put("to", given(to == null ? null : to.last().toString()));
        asked.put("named", given(named == unnamed ? null : named ? "yes" : "no"));
        asked.put("versions", given(allVersions ? "all" : null));
        return asked;
    }

    private static List<String> given(@Nullable String word) {
        return word == null ? List.of() : List.of(word);
    }

    /// These conditions.
    ///
    /// @throws WrongUseException if nothing can meet them
    Filter filter() {
        if (named && unnamed) {
            throw new WrongUseException("--named leaves out all that --unnamed asks for; give one of them");
        }
        if (outlet != null && outlet.isBlank()) {
            throw new WrongUseException("--outlet needs a name");
        }
        if (from != null && to != null && from.first().isAfter(to.last())) {
            throw new WrongUseException("--from " + from.first() + " lies behind --to " + to.last());
        }
        Filter filter = Filter.NONE
                .withKinds(kinds)
                .withManner(manner)
                .withOutlet(outlet)
                .withDays(from == null ? null : from.first(), to == null ? null : to.last())
                .withNamed(named == unnamed ? null : Boolean.valueOf(named));
        return allVersions ? filter.withStandings(EnumSet.allOf(Standing.class)) : filter;
    }
}
