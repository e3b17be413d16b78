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
import org.onrecord.source.Stories;
import org.onrecord.source.Taken;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.webpage.Around;
import org.onrecord.webpage.BodyText;

/// The stories of a feed's entries: by the text that the feed has, else from the page of the entry where the
/// feed itself was fetched, else its summary with a warning.
final class Entries implements Stories {
    /// A shorter text in the place of a whole one is a teaser.
    private static final int SHORTEST = 280;

    private final Content feed;
    private final Opener opener;
    private final @Nullable String outlet;
    private final @Nullable String language;
    private final Iterator<Entry> entries;
    private int number;

    /// @param outlet the feed's title
    Entries(Content feed, Opener opener, @Nullable String outlet, @Nullable String language, Iterator<Entry> entries) {
        this.feed = feed;
        this.opener = opener;
        this.outlet = outlet;
        this.language = language;
        this.entries = entries;
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
    public @Nullable Taken next() throws IOException {
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

    private Taken read(Entry entry, String name) throws IOException {
        String origin = origin(entry);
        BodyText whole = text(entry.html());
        if (whole != null && whole.text().length() >= SHORTEST) {
            return read(origin, entry, whole, List.of());
        }
        String why = "the page was not fetched";
        URI link = entry.link();
        if (link != null && feed.told().isFetched()) {
            Taken page = page(link);
            if (page instanceof Taken.Read) {
                return page;
            }
            if (page instanceof Taken.Refused refused
                    && refused.isPassing()
                    && opener.seen().putOff(name)) {
                return new Taken.Refused(origin, refused.reason() + "; it is tried again later", true);
            }
            why = page instanceof Taken.Refused refused ? "its page " + refused.reason() : "its page holds no story";
        }
        BodyText summary = whole == null ? text(entry.summary()) : whole;
        return summary == null
                ? new Taken.Refused(origin, "holds no text, and " + why)
                : read(origin, entry, summary, List.of("is the summary in the feed alone: " + why));
    }

    private @Nullable Taken page(URI link) throws IOException {
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

    private Taken read(String origin, Entry entry, BodyText body, List<String> warnings) {
        Story story = new Around()
                .headline(blankToNull(entry.title()))
                .outlet(outlet)
                .authors(Bylines.names(entry.authors(), outlet))
                .published(entry.published())
                .modified(entry.modified())
                .language(language)
                .address(entry.link())
                .section(blankToNull(entry.section()))
                .story(origin, body);
        String guid = blankToNull(entry.guid()) == null && entry.link() != null
                ? entry.link().toString()
                : blankToNull(entry.guid());
        return new Taken.Read(story, guid == null ? null : Edition.of(guid), warnings);
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
