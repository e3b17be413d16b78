package org.onrecord.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.story.Byline;
import org.onrecord.story.Outlet;

/// What the lines around a story say of its publication, gathered; the first to say a thing is believed.
final class Publication {
    private static final Pattern RIGHTS = Pattern.compile(
            "(?:©|\\([cC]\\)|Copyright(?: ©| \\([cC]\\))?) ?(?:\\d{4}(?:-\\d{4})?,? )?([^.|,]{2,60}).*");
    private static final Pattern FIRST_IN = Pattern.compile(
            "[Tt]his (?:article|story|report|piece) (?:was )?(?:first|originally) (?:published|appeared) (?:in|on|by|at) ([^.,]{2,60})\\W*");
    private static final Set<String> BROADCASTERS =
            Set.of("CNN", "BBC", "NPR", "CBS", "NBC", "ABC", "ITV", "Fox News", "Sky News", "Al Jazeera");

    private final Set<String> authors = new LinkedHashSet<>();
    private final List<String> reporters = new ArrayList<>();
    private @Nullable String agency;
    private @Nullable String outlet;
    private @Nullable String place;
    private @Nullable LocalDate published;
    private @Nullable LocalDate updated;

    Publication() {}

    void add(Credit credit) {
        authors.addAll(credit.authors());
        agency = agency == null ? credit.agency() : agency;
        outlet = outlet == null ? credit.outlet() : outlet;
        place = place == null ? credit.place() : place;
        addDate(credit.date(), credit.updated());
    }

    void add(Datelines.Found dateline) {
        place = dateline.place() == null ? place : dateline.place();
        String words = dateline.agency();
        if (words != null) {
            String named = Agencies.named(words);
            if (named == null && (BROADCASTERS.contains(words) || Credits.isOutlet(words))) {
                outlet = outlet == null ? words : outlet;
            } else {
                agency = agency == null ? (named == null ? words : named) : agency;
            }
        }
        Dates.Found date = dateline.date() == null ? null : Dates.at(dateline.date(), 0);
        if (date != null) {
            addDate(date.date(), false);
        }
    }

    void addReporters(List<String> names) {
        reporters.addAll(0, names);
    }

    /// Adds what a line of rights says: `© 2024 The Daily Post. All rights reserved.`
    void addRights(String words) {
        Matcher matcher = RIGHTS.matcher(words);
        if (!matcher.matches() && !matcher.usePattern(FIRST_IN).matches()) {
            return;
        }
        String owner = matcher.group(1).strip();
        if (Agencies.named(owner) != null) {
            agency = agency == null ? Agencies.named(owner) : agency;
        } else if (Credits.isOutlet(owner)) {
            outlet = outlet == null ? owner : outlet;
        }
    }

    @Nullable
    Outlet outlet() {
        return outlet == null ? null : new Outlet(outlet);
    }

    @Nullable
    String agency() {
        return agency;
    }

    @Nullable
    String place() {
        return place;
    }

    @Nullable
    LocalDate published() {
        return published == null ? updated : published;
    }

    Byline byline() {
        return new Byline(authors.isEmpty() ? reporters : List.copyOf(authors));
    }

    private void addDate(@Nullable LocalDate date, boolean change) {
        if (change) {
            updated = updated == null ? date : updated;
        } else {
            published = published == null ? date : published;
        }
    }
}
