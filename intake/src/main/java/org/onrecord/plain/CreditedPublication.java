package org.onrecord.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;
import org.onrecord.story.Byline;
import org.onrecord.story.Outlet;

/// The publication metadata collected from the lines around a story. The first value of each kind is kept.
final class CreditedPublication {
    private static final WordLists WORDS = Language.ENGLISH.lists("rights");

    private static final Pattern RIGHTS = Pattern.compile(WORDS.expression("rights"));
    private static final Pattern FIRST_IN = Pattern.compile(WORDS.expression("first in"));
    private static final Set<String> BROADCASTERS = WORDS.set("broadcasters");

    private final Set<String> authors = new LinkedHashSet<>();
    private final List<String> reporters = new ArrayList<>();
    private @Nullable String agency;
    private @Nullable String outlet;
    private @Nullable String place;
    private @Nullable LocalDate published;
    private @Nullable LocalDate updated;

    CreditedPublication() {}

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

    /// Adds the owner in a copyright line: `© 2024 The Daily Post. All rights reserved.`
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
