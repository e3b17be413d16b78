package org.onrecord.webpage;

import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Mozilla's Readability, as Readability4J does it, with two faults of it mended: it drops forms, and some
/// sites put the whole page into one; and it takes quadratic time for runs of line breaks.
final class Readability implements BodyExtractor {
    @Override
    public @Nullable Found extract(Document page) {
        keepFormsThatHoldTheText(page);
        dropWhatNobodySees(page);
        Article article =
                new Readability4J(page.baseUri().isEmpty() ? "http://page.invalid/" : page.baseUri(), page).parse();
        Element body = article.getArticleContent();
        return body == null || body.text().isBlank()
                ? null
                : new Found(body, blankToNull(article.getTitle()), blankToNull(article.getByline()));
    }

    private static void keepFormsThatHoldTheText(Document page) {
        int all = 0;
        for (Element paragraph : page.getElementsByTag("p")) {
            all += paragraph.text().length();
        }
        for (Element form : page.getElementsByTag("form")) {
            int inside = 0;
            for (Element paragraph : form.getElementsByTag("p")) {
                inside += paragraph.text().length();
            }
            if (inside > 0 && inside * 2 >= all) {
                form.tagName("div");
            }
        }
    }

    private static void dropWhatNobodySees(Document page) {
        page.select("[hidden], [style~=(?i)display\\s*:\\s*none]").remove();
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
