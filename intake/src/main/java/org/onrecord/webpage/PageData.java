package org.onrecord.webpage;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.plain.Bylines;
import org.onrecord.source.WebAddress;

/// The metadata of a page's story: from JSON-LD first, then from meta tags and microdata, then from its
/// visible text.
final class PageData {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAMES = 12;

    /// The names of meta tags with the time of publication, the most reliable first.
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:article:published_time",
        "article:published",
        "datepublished",
        "date",
        "pubdate",
        "pdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "published_time",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.date",
        "parsely-pub-date",
        "sailthru.date",
        "article.published",
        "cxenseparse:recs:publishtime",
        "displaydate",
        "article_date_original"
    };

    private final Document page;
    private final LinkedData linked;
    private final Map<String, List<String>> metas = new HashMap<>();
    private final Map<String, Element> itemprops = new HashMap<>();

    PageData(Document page) {
        this.page = page;
        this.linked = LinkedData.of(page);
        for (Element element : page.getElementsByAttribute("itemprop")) {
            itemprops.putIfAbsent(element.attr("itemprop").strip(), element);
        }
        for (Element meta : page.getElementsByTag("meta")) {
            for (String name : List.of(meta.attr("property"), meta.attr("name"))) {
                metas.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(meta.attr("content"));
            }
        }
    }

    LinkedData linked() {
        return linked;
    }

    /// Returns the headline, or null.
    @Nullable
    String headline() {
        String title = firstOf(
                clean(linked.words("headline")),
                meta("og:title", "twitter:title"),
                itemprop("headline"),
                lonelyHeading());
        return title == null ? withoutSite(clean(page.title())) : withoutSite(title);
    }

    private @Nullable String lonelyHeading() {
        List<Element> headings = page.getElementsByTag("h1").asList();
        return headings.size() == 1 ? clean(headings.getFirst().text()) : null;
    }

    /// Removes the outlet's name from the end of a title: `Bridge opens
    /// The Post`.
    private @Nullable String withoutSite(@Nullable String title) {
        String outlet = outlet();
        if (title == null || outlet == null) {
            return title;
        }
        Matcher siteAfter = Pattern.compile(
                        "(.{10,}?)\\s+[|–—·-]\\s+" + Pattern.quote(outlet) + "\\s*", Pattern.CASE_INSENSITIVE)
                .matcher(title);
        return siteAfter.matches() ? siteAfter.group(1) : title;
    }

    /// Returns the publisher, or null.
    @Nullable
    String outlet() {
        String name = firstOf(
                meta("og:site_name"),
                clean(linked.words("publisher")),
                meta("application-name", "publisher", "dc.publisher"),
                itemprop("publisher"));
        return name == null || name.startsWith("http") ? null : name;
    }

    /// Returns the authors; may be empty.
    List<String> authors() {
        List<String> said = Bylines.names(linked.names("author"), outlet());
        if (said.isEmpty()) {
            for (String name :
                    List.of("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")) {
                said = said.isEmpty() ? Bylines.names(metas(name), outlet()) : said;
            }
        }
        if (said.isEmpty()) {
            said = Bylines.names(texts("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]"), outlet());
        }
        if (said.isEmpty()) {
            said = Bylines.names(
                    texts(
                            "[class~=(?i)\\bauthor(s|-?name)?\\b], [class~=(?i)byline[-_]*(name|author)], [class~=(?i)\\bbyline\\b]"),
                    outlet());
        }
        return said;
    }

    /// Returns the time of publication as written: the first that can be parsed as a day; or null.
    @Nullable
    String published() {
        // Lazy: the later ones search the whole page, and are seldom needed.
        return Stream.<Supplier<List<String>>>of(
                        () -> linked("datePublished"),
                        () -> metas(PUBLISHED),
                        () -> dates("[itemprop~=datePublished]"),
                        () -> linked("dateCreated"),
                        () -> dates("time[pubdate], article time, header time, time"),
                        () -> dates("[class~=(?i)publish|posted|post-?date|pub-?date|article-?date]"),
                        () -> dates("[class~=(?i)date|timestamp]"))
                .flatMap(said -> said.get().stream())
                .filter(words -> DateTimes.day(words) != null)
                .findFirst()
                .orElse(null);
    }

    private List<String> linked(String name) {
        String words = clean(linked.words(name));
        return words == null ? List.of() : List.of(words);
    }

    /// Returns the time of the last change as written, or null.
    @Nullable
    String modified() {
        return firstOf(
                clean(linked.words("dateModified")),
                meta(
                        "article:modified_time",
                        "og:updated_time",
                        "lastmod",
                        "last-modified",
                        "dcterms.modified",
                        "datemodified"),
                dates("[itemprop~=dateModified]").stream().findFirst().orElse(null));
    }

    /// Returns the section of the publication that it belongs to, or null.
    @Nullable
    String section() {
        return firstOf(
                clean(linked.words("articleSection")),
                meta("article:section", "parsely-section", "section", "dc.subject"),
                itemprop("articleSection"));
    }

    /// Returns the language that it declares (BCP 47), or null.
    @Nullable
    String language() {
        Element html = page.selectFirst("html[lang]");
        String said = firstOf(
                html == null ? null : clean(html.attr("lang")), clean(linked.words("inLanguage")), meta("og:locale"));
        if (said == null) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(said.replace('_', '-'));
        return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
    }

    /// Returns the address that it declares as its own, or null.
    @Nullable
    URI address() {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        for (String said : new String[] {
            canonical == null
                    ? null
                    : canonical.absUrl("href").isEmpty() ? canonical.attr("href") : canonical.absUrl("href"),
            meta("og:url"),
            linked.words("mainEntityOfPage"),
            linked.words("url")
        }) {
            URI address = WebAddress.of(said);
            if (address != null) {
                return address;
            }
        }
        return null;
    }

    private @Nullable String meta(String... names) {
        List<String> values = metas(names);
        return values.isEmpty() ? null : values.getFirst();
    }

    /// Returns the contents of meta tags with these names, in the order of the names.
    private List<String> metas(String... names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            for (String value : metas.getOrDefault(name, List.of())) {
                String cleaned = clean(value);
                if (cleaned != null) {
                    values.add(cleaned);
                }
            }
        }
        return values;
    }

    private @Nullable String itemprop(String name) {
        Element element = itemprops.get(name);
        if (element == null) {
            return null;
        }
        return clean(element.hasAttr("content") ? element.attr("content") : element.text());
    }

    /// Returns possible dates in the first elements that a query finds, in attributes and in visible text.
    private List<String> dates(String query) {
        List<String> dates = new ArrayList<>();
        for (Element element : page.select(query)) {
            for (String words : new String[] {
                element.attr("content"),
                element.attr("datetime"),
                element.attr("value"),
                element.attr("title"),
                element.text()
            }) {
                String cleaned = words.length() > 3 * LONGEST_NAME ? null : clean(words);
                if (cleaned != null) {
                    dates.add(cleaned);
                }
            }
            if (dates.size() >= MOST_NAMES) {
                return dates;
            }
        }
        return dates;
    }

    private List<String> texts(String query) {
        List<String> texts = new ArrayList<>();
        for (Element element : page.select(query)) {
            String words = clean(element.hasAttr("content") ? element.attr("content") : element.text());
            if (words != null && words.length() <= 3 * LONGEST_NAME) {
                texts.add(words);
            }
        }
        return texts;
    }

    private static @Nullable String firstOf(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    /// Removes tags, entities that were escaped twice, and redundant white space; returns null if nothing is
    /// left.
    static @Nullable String clean(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String plain = words.indexOf('<') >= 0 || words.indexOf('&') >= 0
                ? org.jsoup.Jsoup.parse(words).text()
                : words;
        String cleaned = plain.replaceAll("[\\s\\u00A0\\p{Cntrl}]+", " ").strip();
        return cleaned.isEmpty() ? null : cleaned;
    }
}
