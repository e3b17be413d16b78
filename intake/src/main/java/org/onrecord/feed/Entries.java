package org.onrecord.feed;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.onrecord.plain.Bylines;
import org.onrecord.plain.Layout;
import org.onrecord.source.Content;
import org.onrecord.source.Opener;
import org.onrecord.source.Stories;
import org.onrecord.source.Taken;
import org.onrecord.story.Block;
import org.onrecord.story.Byline;
import org.onrecord.story.Edition;
import org.onrecord.story.Imprint;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.story.StoryId;
import org.onrecord.text.Text;
import org.onrecord.webpage.BodyText;
import org.onrecord.webpage.Moments;

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
        Text text = Text.of(body.text());
        Layout.OfBody layout = Layout.ofBody(text);
        LocalDate day = Moments.day(entry.published() == null ? entry.modified() : entry.published());
        List<String> authors = Bylines.names(entry.authors(), outlet);
        List<Block> blocks = new ArrayList<>(body.blocks());
        for (Block block : layout.blocks()) {
            if (blocks.stream().noneMatch(other -> other.span().overlaps(block.span()))) {
                blocks.add(block);
            }
        }
        Story story = new Story(
                StoryId.of(text),
                origin,
                text,
                blankToNull(entry.title()),
                outlet == null ? layout.outlet() : new Outlet(outlet),
                layout.agency(),
                authors.isEmpty() ? layout.byline() : new Byline(authors),
                day == null ? layout.published() : day,
                layout.place(),
                language(layout.language()),
                blocks,
                new Imprint(
                        entry.link(),
                        blankToNull(entry.section()),
                        Moments.of(entry.published()),
                        Moments.of(entry.modified()),
                        null,
                        null));
        String guid = blankToNull(entry.guid()) == null && entry.link() != null
                ? entry.link().toString()
                : blankToNull(entry.guid());
        return new Taken.Read(story, guid == null ? null : Edition.of(guid), warnings);
    }

    private @Nullable String language(@Nullable String other) {
        if (language == null) {
            return other;
        }
        String tag = Locale.forLanguageTag(language.replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? other : tag;
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
