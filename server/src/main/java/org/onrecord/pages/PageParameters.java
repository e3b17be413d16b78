package org.onrecord.pages;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.answers.SearchParameters;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.QueryNames;

/// The parameters that pages have in their addresses. Others are refused, except those that other sites
/// append to links to follow their readers, which mean nothing here.
final class PageParameters {
    private static final QueryNames SEARCH =
            new QueryNames(Set.copyOf(SearchParameters.NAMES), SearchParameters.REPEATABLE);
    private static final QueryNames NONE = QueryNames.of();
    private static final Map<String, QueryNames> PAGES = Map.of(
            "/", SEARCH.and("page"),
            "/near", SEARCH,
            "/audit", QueryNames.of("outlet", "from", "to"),
            "/audit.csv", QueryNames.of("outlet", "from", "to"),
            "/check", QueryNames.of("words", "by", "speaker"),
            "/speakers", QueryNames.of("name", "after"),
            "/speakers/N/merge", QueryNames.of("name"),
            "/history", QueryNames.of("before"),
            "/sign-in", QueryNames.of("to"));
    private static final Pattern NUMBER = Pattern.compile("/[0-9]+(?=/|$)");
    private static final Pattern OF_OTHERS = Pattern.compile("utm_.*|fbclid|gclid|msclkid|igshid|mc_[ce]id");
    /// What others ask for in their own ways, or what has checks of its own.
    private static final Pattern UNCHECKED = Pattern.compile("/api/.*|/oembed|/assets/.*|/health|/ready|/metrics");

    private final Links links;

    PageParameters(Links links) {
        this.links = links;
    }

    /// Checks the address of a page.
    ///
    /// @throws Problem if it has a parameter that the page does not know
    void check(Context context) {
        Map<String, List<String>> given = new HashMap<>(context.queryParamMap());
        given.keySet().removeIf(name -> OF_OTHERS.matcher(name).matches());
        String path = context.path().substring(links.base().length());
        boolean isPage =
                context.method().equals(HandlerType.GET) || context.method().equals(HandlerType.HEAD);
        if (!given.isEmpty() && isPage && !UNCHECKED.matcher(path).matches()) {
            PAGES.getOrDefault(NUMBER.matcher(path).replaceAll("/N"), NONE).check(given);
        }
    }
}
