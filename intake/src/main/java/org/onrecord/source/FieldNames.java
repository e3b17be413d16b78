package org.onrecord.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What the fields of a story are called in JSON.
///
/// @param names by field, the names that it may have; the first that is there is taken
/// @param isGiven whether somebody said so, so that any object may be a story
public record FieldNames(Map<String, List<String>> names, boolean isGiven) {
    /// The usual names.
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

    /// Names as a user gives them: `text=body,headline=meta.title`; the other fields keep their usual names. A dot
    /// leads
    /// into an object.
    ///
    /// @throws IllegalArgumentException if they make no sense, in words for the user
    public static FieldNames of(List<String> given) {
        Map<String, List<String>> names = new LinkedHashMap<>(USUAL.names);
        for (String one : given) {
            int equals = one.indexOf('=');
            String field = equals < 0 ? "" : one.substring(0, equals).strip();
            String name = one.substring(equals + 1).strip();
            if (!USUAL.names.containsKey(field) || name.isEmpty()) {
                throw new IllegalArgumentException("'" + one + "' is no FIELD=NAME, where FIELD is one of "
                        + String.join(", ", new TreeSet<>(USUAL.names.keySet())));
            }
            List<String> all = new ArrayList<>(List.of(name));
            all.addAll(names.getOrDefault(field, List.of()));
            names.put(field, all);
        }
        return new FieldNames(names, true);
    }

    /// The names that a field may have.
    public List<String> of(String field) {
        return names.getOrDefault(field, List.of());
    }

    /// The steps into an object that a name stands for.
    public static List<String> steps(String name) {
        return Arrays.asList(name.split("\\.", -1));
    }
}
