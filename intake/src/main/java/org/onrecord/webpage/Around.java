package org.onrecord.webpage;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.plain.Layout;
import org.onrecord.story.Block;
import org.onrecord.story.Byline;
import org.onrecord.story.Imprint;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.story.StoryId;
import org.onrecord.text.Text;

/// What is said around the text of a story, from which, with what the text's own lines say, the story is made. What
/// nobody says is null. For one thread.
public final class Around {
    private @Nullable String headline;
    private @Nullable String outlet;
    private @Nullable Outlet otherwise;
    private @Nullable String agency;
    private List<String> authors = List.of();
    private @Nullable String published;
    private @Nullable String modified;
    private @Nullable String place;
    private @Nullable String language;
    private @Nullable URI address;
    private @Nullable String section;
    private @Nullable OffsetDateTime embargo;
    private @Nullable String note;

    /// Nothing is said yet.
    public Around() {}

    /// The headline.
    public Around headline(@Nullable String words) {
        headline = words;
        return this;
    }

    /// Who published it.
    public Around outlet(@Nullable String name) {
        outlet = name;
        return this;
    }

    /// Who published it, where the text does not say so either.
    public Around outletOtherwise(@Nullable Outlet other) {
        otherwise = other;
        return this;
    }

    /// Who supplied it.
    public Around agency(@Nullable String name) {
        agency = name;
        return this;
    }

    /// The names of those who wrote it.
    public Around authors(List<String> names) {
        authors = List.copyOf(names);
        return this;
    }

    /// When it was published, as it is written.
    public Around published(@Nullable String words) {
        published = words;
        return this;
    }

    /// When it was changed last, as it is written.
    public Around modified(@Nullable String words) {
        modified = words;
        return this;
    }

    /// Where it was written.
    public Around place(@Nullable String words) {
        place = words;
        return this;
    }

    /// The language it is in, as a tag of BCP 47 or nearly one.
    public Around language(@Nullable String tag) {
        language = tag;
        return this;
    }

    /// Its own address.
    public Around address(@Nullable URI own) {
        address = own;
        return this;
    }

    /// What it is filed under.
    public Around section(@Nullable String words) {
        section = words;
        return this;
    }

    /// Until when it is held back.
    public Around embargo(@Nullable OffsetDateTime until) {
        embargo = until;
        return this;
    }

    /// What its editors say of it.
    public Around note(@Nullable String words) {
        note = words;
        return this;
    }

    /// The story.
    ///
    /// @param origin where it comes from
    /// @param body its text, and what stretches of it are for
    public Story story(String origin, BodyText body) {
        return story(origin, Text.of(body.text()), body.blocks());
    }

    /// The story.
    ///
    /// @param origin where it comes from
    /// @param text its text
    /// @param told what stretches of the text are for, as far as its source tells
    public Story story(String origin, Text text, List<Block> told) {
        Layout.OfBody layout = Layout.ofBody(text);
        LocalDate day = Moments.day(published == null ? modified : published);
        List<Block> blocks = new ArrayList<>(told);
        for (Block block : layout.blocks()) {
            if (told.stream().noneMatch(other -> other.span().overlaps(block.span()))) {
                blocks.add(block);
            }
        }
        return new Story(
                StoryId.of(text),
                origin,
                text,
                headline,
                outlet != null ? new Outlet(outlet) : layout.outlet() != null ? layout.outlet() : otherwise,
                agency == null ? layout.agency() : agency,
                authors.isEmpty() ? layout.byline() : new Byline(authors),
                day == null ? layout.published() : day,
                place == null ? layout.place() : place,
                languageOr(layout.language()),
                blocks,
                new Imprint(address, section, Moments.of(published), Moments.of(modified), embargo, note));
    }

    private @Nullable String languageOr(@Nullable String other) {
        if (language == null) {
            return other;
        }
        String tag = Locale.forLanguageTag(language.replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? other : tag;
    }
}
