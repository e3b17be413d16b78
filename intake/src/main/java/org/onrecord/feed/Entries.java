package org.onrecord.feed;

import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.onrecord.plain.Bylines;
import org.onrecord.source.Content;
import org.onrecord.source.Opener;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.source.WebAddress;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.webpage.BodyText;
import org.onrecord.webpage.StoryAssembler;

/// The stories of a feed's entries. The text of a story is the full text in the feed; else that of the
/// entry's page, if the feed itself was fetched; else the summary, with a warning.
final class Entries implements Stories {
    /// A shorter text in place of the full text is a teaser.
    private static final int SHORTEST = 280;

    private final Content feed;
    private final Opener opener;
    private final @Nullable String outlet;
    private final @Nullable String language;
    private final Iterator<Entry> entries;
    private final EntryIdentity identity;
    private int number;

    /// @param outlet the feed's title
    /// @param name the feed's own identifier or the address of its site; null if it gives neither
    Entries(
            Content feed,
            Opener opener,
            @Nullable String outlet,
            @Nullable String language,
            @Nullable String name,
            List<Entry> entries) {
        this.feed = feed;
        this.opener = opener;
        this.outlet = outlet;
        this.language = language;
        this.entries = entries.iterator();
        this.identity = EntryIdentity.of(provider(feed, outlet, name), entries);
    }

    /// Returns what the guids of a feed's entries are unique within.
    private static String provider(Content feed, @Nullable String outlet, @Nullable String name) {
        URI site = WebAddress.of(name);
        URI fetched = feed.metadata().address();
        URI address = site == null ? fetched : site;
        if (address != null) {
            return Edition.scopeOf(address);
        }
        String words = blankToNull(name) == null ? blankToNull(outlet) : blankToNull(name);
        return words == null ? feed.origin() : words;
    }

    @Override
    public boolean skip() {
        if (!entries.hasNext()) {
            return false;
        }
        entries.next();
        number++;
        return true;
    }

    @Override
    public @Nullable ReadResult next() throws IOException {
        while (entries.hasNext()) {
            number++;
            Entry entry = entries.next();
            String name = entry.digest();
            if (opener.seen().add(name)) {
                return read(entry, name);
            }
        }
        return null;
    }

    private ReadResult read(Entry entry, String name) throws IOException {
        String origin = origin(entry);
        BodyText whole = text(entry.html());
        if (whole != null && whole.text().length() >= SHORTEST) {
            return read(origin, entry, whole, List.of());
        }
        String why = "the page was not fetched";
        URI link = entry.link();
        if (link != null && feed.metadata().isFetched()) {
            ReadResult page = page(link);
            if (page instanceof ReadResult.Read) {
                return page;
            }
            if (page instanceof ReadResult.Refused refused
                    && refused.isPassing()
                    && opener.seen().putOff(name)) {
                return new ReadResult.Refused(origin, refused.reason() + "; will be tried again later", true);
            }
            why = page instanceof ReadResult.Refused refused
                    ? "its page " + refused.reason()
                    : "its page contains no story";
        }
        BodyText summary = whole == null ? text(entry.summary()) : whole;
        return summary == null
                ? new ReadResult.Refused(origin, "contains no text, and " + why)
                : read(origin, entry, summary, List.of("is only the summary from the feed: " + why));
    }

    private @Nullable ReadResult page(URI link) throws IOException {
        try (Stories page = opener.fetch(link, feed)) {
            return page.next();
        }
    }

    private String origin(Entry entry) {
        return entry.link() == null
                ? feed.origin() + "#" + number
                : entry.link().toString();
    }

    private static @Nullable BodyText text(@Nullable String html) {
        if (html == null || html.isBlank()) {
            return null;
        }
        BodyText text = BodyText.of(Jsoup.parse(html).body());
        return text.text().isBlank() ? null : text;
    }

    private ReadResult read(String origin, Entry entry, BodyText body, List<String> warnings) {
        Story story = new StoryAssembler()
                .headline(blankToNull(entry.title()))
                .outlet(outlet)
                .authors(Bylines.names(entry.authors(), outlet))
                .published(entry.published())
                .modified(entry.modified())
                .language(language)
                .address(entry.link())
                .section(blankToNull(entry.section()))
                .story(origin, body);
        return new ReadResult.Read(story, identity.edition(entry, story), warnings);
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
