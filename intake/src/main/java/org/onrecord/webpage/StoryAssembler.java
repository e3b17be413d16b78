package org.onrecord.webpage;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.plain.Layout;
import org.onrecord.story.Block;
import org.onrecord.story.Byline;
import org.onrecord.story.Outlet;
import org.onrecord.story.PublicationMetadata;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Builds a story from its text and the metadata that comes with it. What the metadata lacks is taken from
/// the lines of the text itself, such as a byline; null means unknown. Not thread-safe.
public final class StoryAssembler {
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

    /// Creates an assembler without metadata.
    public StoryAssembler() {}

    /// Sets the headline.
    public StoryAssembler headline(@Nullable String words) {
        headline = words;
        return this;
    }

    /// Sets the publisher.
    public StoryAssembler outlet(@Nullable String name) {
        outlet = name;
        return this;
    }

    /// Sets the publisher to use if neither the metadata nor the text names one.
    public StoryAssembler outletOtherwise(@Nullable Outlet other) {
        otherwise = other;
        return this;
    }

    /// Sets the agency that supplied it.
    public StoryAssembler agency(@Nullable String name) {
        agency = name;
        return this;
    }

    /// Sets the names of its authors.
    public StoryAssembler authors(List<String> names) {
        authors = List.copyOf(names);
        return this;
    }

    /// Sets the time of publication, as written.
    public StoryAssembler published(@Nullable String words) {
        published = words;
        return this;
    }

    /// Sets the time of the last change, as written.
    public StoryAssembler modified(@Nullable String words) {
        modified = words;
        return this;
    }

    /// Sets the place where it was written.
    public StoryAssembler place(@Nullable String words) {
        place = words;
        return this;
    }

    /// Sets its language, a BCP 47 tag or nearly one.
    public StoryAssembler language(@Nullable String tag) {
        language = tag;
        return this;
    }

    /// Sets its own address.
    public StoryAssembler address(@Nullable URI own) {
        address = own;
        return this;
    }

    /// Sets the section that it is filed under.
    public StoryAssembler section(@Nullable String words) {
        section = words;
        return this;
    }

    /// Sets the end of its embargo.
    public StoryAssembler embargo(@Nullable OffsetDateTime until) {
        embargo = until;
        return this;
    }

    /// Sets its editors' note.
    public StoryAssembler note(@Nullable String words) {
        note = words;
        return this;
    }

    /// Builds the story.
    ///
    /// @param origin where it comes from
    /// @param body its text and the parts of it that are known
    public Story story(String origin, BodyText body) {
        return story(origin, Text.of(body.text()), body.blocks());
    }

    /// Builds the story.
    ///
    /// @param origin where it comes from
    /// @param text its text
    /// @param given the parts of the text that its source gives
    public Story story(String origin, Text text, List<Block> given) {
        Layout.OfBody layout = Layout.ofBody(text);
        LocalDate day = DateTimes.day(published == null ? modified : published);
        List<Block> blocks = new ArrayList<>(given);
        blocks.addAll(apartFrom(given, layout.blocks()));
        return Story.builder(origin, text)
                .headline(headline)
                .outlet(outlet != null ? new Outlet(outlet) : layout.outlet() != null ? layout.outlet() : otherwise)
                .agency(agency == null ? layout.agency() : agency)
                .byline(authors.isEmpty() ? layout.byline() : new Byline(authors))
                .published(day == null ? layout.published() : day)
                .place(place == null ? layout.place() : place)
                .language(languageOr(layout.language()))
                .blocks(blocks)
                .publication(new PublicationMetadata(
                        address, section, DateTimes.of(published), DateTimes.of(modified), embargo, note))
                .build();
    }

    /// Returns the blocks that do not overlap any of some others. Linear in both, since a page can have
    /// thousands.
    ///
    /// @param others the other blocks, in any order
    /// @param blocks the blocks, in the order of the text and without overlaps
    private static List<Block> apartFrom(List<Block> others, List<Block> blocks) {
        List<Span> spans = others.stream()
                .map(Block::span)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        List<Block> apart = new ArrayList<>();
        int next = 0;
        int end = 0;
        for (Block block : blocks) {
            for (; next < spans.size() && spans.get(next).start() < block.span().end(); next++) {
                end = Math.max(end, spans.get(next).end());
            }
            if (end <= block.span().start()) {
                apart.add(block);
            }
        }
        return apart;
    }

    private @Nullable String languageOr(@Nullable String other) {
        if (language == null) {
            return other;
        }
        String tag = Locale.forLanguageTag(language.replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? other : tag;
    }
}
