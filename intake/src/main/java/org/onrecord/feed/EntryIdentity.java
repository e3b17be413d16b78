package org.onrecord.feed;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// Which piece each entry of a feed is a version of.
///
/// An entry is named by its guid, or by its link if it has none. Feeds give several entries one guid: the
/// site's address, `0`, the name of the feed. So where entries of one feed share a guid, each is the piece at
/// its own link; where they share the link too, their titles and dates tell them apart. Entries that agree in
/// all of these are versions of one piece, which Atom (RFC 4287, 4.1.1) allows.
final class EntryIdentity {
    private final String provider;

    /// The different links of the entries with each guid.
    private final Map<String, Set<String>> links = new HashMap<>();

    /// The different titles and dates of the entries with each guid and link.
    private final Map<String, Set<String>> titles = new HashMap<>();

    private EntryIdentity(String provider) {
        this.provider = provider;
    }

    /// Reads which entries share their guids.
    ///
    /// @param provider what a guid is unique within if its form does not make it so; not blank
    static EntryIdentity of(String provider, List<Entry> entries) {
        EntryIdentity identity = new EntryIdentity(provider);
        for (Entry entry : entries) {
            String guid = guid(entry);
            if (guid != null) {
                String place = identity.place(entry);
                identity.links.computeIfAbsent(guid, _ -> new HashSet<>()).add(place);
                identity.titles
                        .computeIfAbsent(guid + "\n" + place, _ -> new HashSet<>())
                        .add(title(entry));
            }
        }
        return identity;
    }

    /// Returns the piece that an entry is a version of.
    ///
    /// @param story the entry's story
    Edition edition(Entry entry, Story story) {
        String guid = guid(entry);
        if (guid == null) {
            return Edition.ofUnnamed(story, provider);
        }
        String place = place(entry);
        if (titles.getOrDefault(guid + "\n" + place, Set.of()).size() > 1) {
            return Edition.of(guid).within(place + " " + title(entry));
        }
        return links.getOrDefault(guid, Set.of()).size() > 1
                ? Edition.of(guid).within(place)
                : Edition.of(guid, entry.link(), provider);
    }

    private String place(Entry entry) {
        URI link = entry.link();
        return link == null ? provider : Edition.scopeOf(link);
    }

    private static String title(Entry entry) {
        return entry.title() + " " + entry.published();
    }

    private static @Nullable String guid(Entry entry) {
        if (entry.guid() != null && !entry.guid().isBlank()) {
            return entry.guid().strip();
        }
        return entry.link() == null ? null : entry.link().toString();
    }
}
