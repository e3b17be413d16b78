package org.onrecord.options;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.DateRange;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.search.Filter;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The conditions of a search besides its words.
public final class FilterOptions {
    @Option(
            names = "--kind",
            paramLabel = "K",
            split = ",",
            description = "Of this kind: claim, opinion, forecast, pledge, refusal, demand, warning, accusation,"
                    + " denial, admission, decision, question or feeling. Separate several with commas.")
    private Set<Kind> kinds = new LinkedHashSet<>();

    @Option(
            names = "--manner",
            paramLabel = "M",
            description = "direct (all in quotation marks), indirect (none) or mixed.")
    private @Nullable Manner manner;

    @Option(
            names = "--outlet",
            paramLabel = "O",
            description = "Published by this outlet or agency. Give its full name.")
    private @Nullable String outlet;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = DateRangeConverter.class,
            description = "Said on this date or later: 2023, 2023-11 or 2023-11-29. If a story does not say when"
                    + " something was said, the date of the story counts.")
    private @Nullable DateRange from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = DateRangeConverter.class,
            description = "Said on this date or earlier.")
    private @Nullable DateRange to;

    @Option(names = "--named", description = "By speakers whom the story names.")
    private boolean named;

    @Option(names = "--unnamed", description = "By speakers whom the story does not name.")
    private boolean unnamed;

    @Option(
            names = "--all-versions",
            description = "Include statements that a newer version of their story superseded or dropped, and those"
                    + " that a person rejected.")
    private boolean allVersions;

    @Mixin
    private WithdrawnOption withdrawn = new WithdrawnOption();

    public FilterOptions() {}

    /// Returns these conditions as the parameters of a search's address.
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new HashMap<>();
        parameters.put("kind", kinds.stream().map(Kind::word).toList());
        parameters.put("manner", given(manner == null ? null : manner.name().toLowerCase(Locale.ROOT)));
        parameters.put("outlet", given(outlet));
        parameters.put("from", given(from == null ? null : from.first().toString()));
        parameters.put("to", given(to == null ? null : to.last().toString()));
        parameters.put("named", given(named == unnamed ? null : named ? "yes" : "no"));
        parameters.put("versions", given(allVersions ? "all" : null));
        parameters.put("withdrawn", given(withdrawn.stories() == WithdrawnStories.INCLUDED ? "true" : null));
        return parameters;
    }

    private static List<String> given(@Nullable String word) {
        return word == null ? List.of() : List.of(word);
    }

    /// Returns these conditions.
    ///
    /// @throws WrongUseException if nothing can meet them
    public Filter filter() {
        if (named && unnamed) {
            throw new WrongUseException("--named and --unnamed exclude each other; give one of them");
        }
        if (outlet != null && outlet.isBlank()) {
            throw new WrongUseException("--outlet needs a name");
        }
        if (from != null && to != null && from.first().isAfter(to.last())) {
            throw new WrongUseException("--from " + from.first() + " is later than --to " + to.last());
        }
        Filter filter = Filter.NONE
                .withKinds(kinds)
                .withManner(manner)
                .withOutlet(outlet)
                .withDays(from == null ? null : from.first(), to == null ? null : to.last())
                .withNamed(named == unnamed ? null : Boolean.valueOf(named));
        return (allVersions ? filter.withAllVersions() : filter).with(withdrawn.stories());
    }
}
