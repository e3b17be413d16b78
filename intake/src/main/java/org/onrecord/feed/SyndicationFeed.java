package org.onrecord.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.Content;
import org.onrecord.source.Opener;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.source.WebAddress;
import org.onrecord.xml.SafeXml;

/// RSS 0.91 to 2.0, RSS 1.0 (RDF) and Atom, read by ROME with document type definitions disabled.
public final class SyndicationFeed implements StorySource {
    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

    @Override
    public boolean recognises(Content content) throws IOException {
        QName root = SafeXml.root(content.beginning());
        return root != null && ROOTS.contains(root.getLocalPart());
    }

    @Override
    public Stories open(Content content, Opener opener) throws IOException {
        String origin = content.origin();
        byte[] bytes = content.all(opener.limits().largestStory(), "one feed");
        try (Reader reader = new XmlReader(new ByteArrayInputStream(bytes), true)) {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            SyndFeed feed = input.build(reader);
            List<Entry> entries = feed.getEntries().stream()
                    .map(entry -> entry(entry, content))
                    .toList();
            return entries.isEmpty()
                    ? Stories.of(new ReadResult.Noted(origin, "is a feed without entries"))
                    : new Entries(content, opener, feed.getTitle(), feed.getLanguage(), name(feed), entries);
        } catch (ParsingFeedException e) {
            return Stories.of(new ReadResult.Refused(origin, "is a broken feed, at line " + e.getLineNumber()));
        } catch (FeedException | IllegalArgumentException e) {
            return Stories.of(new ReadResult.Refused(origin, "is a broken feed: " + e.getMessage()));
        }
    }

    /// Returns the address of the feed's site; without one, the feed's own identifier.
    private static @Nullable String name(SyndFeed feed) {
        return feed.getLink() == null || feed.getLink().isBlank() ? feed.getUri() : feed.getLink();
    }

    private static Entry entry(SyndEntry entry, Content feed) {
        List<String> authors = new ArrayList<>();
        for (SyndPerson person : entry.getAuthors()) {
            if (person.getName() != null) {
                authors.add(person.getName());
            }
        }
        if (authors.isEmpty() && entry.getAuthor() != null) {
            authors.add(entry.getAuthor());
        }
        List<SyndContent> contents = entry.getContents();
        String html = contents.isEmpty() ? null : contents.getFirst().getValue();
        List<SyndCategory> categories = entry.getCategories();
        return Entry.builder()
                .guid(entry.getUri())
                .link(
                        entry.getLink() == null
                                ? null
                                : WebAddress.of(entry.getLink(), feed.metadata().address()))
                .title(entry.getTitle())
                .authors(authors)
                .published(moment(entry.getPublishedDate()))
                .modified(moment(entry.getUpdatedDate()))
                .html(html)
                .summary(
                        entry.getDescription() == null
                                ? null
                                : entry.getDescription().getValue())
                .section(categories.isEmpty() ? null : categories.getFirst().getName())
                .build();
    }

    private static @Nullable String moment(@Nullable Date date) {
        return date == null ? null : date.toInstant().toString();
    }
}
