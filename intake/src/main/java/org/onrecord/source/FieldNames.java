package org.onrecord.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The names of a story's fields in JSON.
///
/// @param names for each field its possible names; the first one that an object contains is used
/// @param isGiven whether the user gave names, so that any object may be a story
public record FieldNames(Map<String, List<String>> names, boolean isGiven) {
    /// The default names.
    public static final FieldNames USUAL = new FieldNames(
            Map.of(
                    "text", List.of("text", "body", "content", "article", "articleBody", "maintext", "full_text"),
                    "headline", List.of("headline", "title"),
                    "outlet", List.of("outlet", "source", "publisher", "publication", "site"),
                    "agency", List.of("agency"),
                    "published",
                            List.of("published", "date", "published_at", "publishedAt", "datePublished", "pub_date"),
                    "origin", List.of("origin", "url", "link", "address", "id"),
                    "guid", List.of("guid", "uri"),
                    "authors", List.of("authors", "author", "byline", "by"),
                    "language", List.of("language", "lang")),
            false);

    public FieldNames {
        names = Map.copyOf(names);
    }

    /// Parses names given by a user: `text=body,headline=meta.title`. Fields without a given name keep their
    /// default names. A dot in a name steps into an object.
    ///
    /// @throws IllegalArgumentException if an item is not FIELD=NAME or names an unknown field; the message
    /// is for the user
    public static FieldNames of(List<String> given) {
        Map<String, List<String>> names = new LinkedHashMap<>(USUAL.names);
        for (String one : given) {
            int equals = one.indexOf('=');
            String field = equals < 0 ? "" : one.substring(0, equals).strip();
            String name = one.substring(equals + 1).strip();
            if (!USUAL.names.containsKey(field) || name.isEmpty()) {
                throw new IllegalArgumentException("'" + one + "' is not FIELD=NAME, where FIELD is one of "
                        + String.join(", ", new TreeSet<>(USUAL.names.keySet())));
            }
            List<String> all = new ArrayList<>(List.of(name));
            all.addAll(names.getOrDefault(field, List.of()));
            names.put(field, all);
        }
        return new FieldNames(names, true);
    }

    /// Returns the possible names of a field.
    public List<String> of(String field) {
        return names.getOrDefault(field, List.of());
    }

    /// Splits a name at its dots into the steps of a path into an object.
    public static List<String> steps(String name) {
        return Arrays.asList(name.split("\\.", -1));
    }
}
