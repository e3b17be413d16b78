package org.onrecord.agency;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.plain.Bylines;
import org.onrecord.source.ReadResult;
import org.onrecord.source.WebAddress;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.webpage.BodyText;
import org.onrecord.webpage.DateTimes;
import org.onrecord.webpage.StoryAssembler;

/// The fields of a news item, collected from all the places where a format can have them. The first value of
/// a field is kept. Not thread-safe.
final class AgencyItem {
    private final String origin;
    private final List<String> bylines = new ArrayList<>();
    private @Nullable String guid;
    private @Nullable String provider;
    private @Nullable String version;
    private Edition.Status status = Edition.Status.USABLE;
    private @Nullable String headline;
    private @Nullable String outlet;
    private @Nullable String agency;
    private @Nullable String published;
    private @Nullable String modified;
    private @Nullable String embargo;
    private @Nullable String note;
    private @Nullable String place;
    private @Nullable String language;
    private @Nullable String section;
    private @Nullable BodyText body;
    private @Nullable String kind;

    AgencyItem(String origin) {
        this.origin = origin;
    }

    void guid(@Nullable String words) {
        guid = first(guid, words);
    }

    /// Sets what the provider is known by: `afp.com`, `nprov:AFP`.
    void provider(@Nullable String words) {
        provider = first(provider, words);
    }

    void version(@Nullable String words) {
        version = first(version, words);
    }

    /// Sets the status that the publisher gives: `usable`, `stat:withheld`, `canceled`, with its scheme or
    /// without.
    void status(@Nullable String word) {
        if (word == null) {
            return;
        }
        switch (word.substring(word.indexOf(':') + 1).strip().toLowerCase(Locale.ROOT)) {
            case "canceled", "cancelled", "killed" -> status = Edition.Status.CANCELED;
            case "withheld", "embargoed" -> status = Edition.Status.WITHHELD;
            default -> {}
        }
    }

    void headline(@Nullable String words) {
        headline = first(headline, words);
    }

    void outlet(@Nullable String words) {
        outlet = first(outlet, words);
    }

    void agency(@Nullable String words) {
        agency = first(agency, words);
    }

    void byline(@Nullable String words) {
        if (words != null && !words.isBlank()) {
            bylines.add(words);
        }
    }

    void published(@Nullable String words) {
        published = first(published, words);
    }

    void modified(@Nullable String words) {
        modified = first(modified, words);
    }

    void embargo(@Nullable String words) {
        embargo = first(embargo, words);
    }

    void note(@Nullable String words) {
        note = first(note, words);
    }

    void place(@Nullable String words) {
        place = first(place, words);
    }

    void language(@Nullable String words) {
        language = first(language, words);
    }

    void section(@Nullable String words) {
        section = first(section, words);
    }

    /// Sets the sort of item, which explains a missing text: `picture`.
    void kind(@Nullable String words) {
        kind = first(kind, words);
    }

    /// Adds a body. The longest is kept, since the others are parts of it or for other uses.
    void body(BodyText text) {
        if (body == null || text.text().length() > body.text().length()) {
            body = text;
        }
    }

    private static @Nullable String first(@Nullable String known, @Nullable String words) {
        if (known != null || words == null) {
            return known;
        }
        String clean = words.replaceAll("[\\s\\u00A0]+", " ").strip();
        return clean.isEmpty() ? null : clean;
    }

    /// Returns the result of reading the item.
    ///
    /// @param now the time for deciding whether an embargo is over
    ReadResult result(Instant now) {
        List<String> warnings = new ArrayList<>();
        OffsetDateTime until = DateTimes.of(embargo);
        if (until != null && until.toInstant().isAfter(now) && status == Edition.Status.USABLE) {
            status = Edition.Status.WITHHELD;
            warnings.add("is under embargo until " + until);
        }
        Edition edition =
                guid == null ? null : new Edition(guid, Edition.isUnique(guid) ? null : provider(), version, status);
        if (body == null || body.text().isBlank()) {
            return withoutText(edition);
        }
        if (status == Edition.Status.CANCELED) {
            warnings.add("was killed by its publisher");
        }
        return new ReadResult.Read(story(body, until), edition, warnings);
    }

    /// Returns what a guid that others may use too is unique within: the provider, by the name that it gives
    /// itself; without one, the folder from which the item comes.
    private String provider() {
        for (String name : Arrays.asList(provider, agency, outlet)) {
            if (name != null) {
                return name;
            }
        }
        int end = Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\'));
        return end <= 0 ? "." : origin.substring(0, end);
    }

    private ReadResult withoutText(@Nullable Edition edition) {
        if (edition != null && edition.status() != Edition.Status.USABLE) {
            return new ReadResult.Killed(origin, edition, note);
        }
        return new ReadResult.Refused(
                origin, kind == null ? "contains no text" : "is of the kind \"" + kind + "\" and contains no text");
    }

    private Story story(BodyText body, @Nullable OffsetDateTime until) {
        return new StoryAssembler()
                .headline(headline)
                .outlet(outlet)
                .agency(agency)
                .authors(Bylines.names(bylines, agency == null ? outlet : agency))
                .published(published)
                .modified(modified)
                .place(place)
                .language(language)
                .address(WebAddress.of(guid))
                .section(section)
                .embargo(until)
                .note(note)
                .story(origin, body);
    }
}
