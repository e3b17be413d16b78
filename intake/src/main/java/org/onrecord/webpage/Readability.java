package org.onrecord.webpage;

import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import net.dankito.readability4j.model.ReadabilityOptions;
import net.dankito.readability4j.processor.ArticleGrabber;
import net.dankito.readability4j.processor.MetadataParser;
import net.dankito.readability4j.processor.Postprocessor;
import net.dankito.readability4j.processor.Preprocessor;
import net.dankito.readability4j.util.RegExUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Mozilla's Readability, as Readability4J does it, with three faults of it mended: it drops forms, and some
/// sites put the whole page into one; it takes quadratic time for runs of line breaks; and it writes down all
/// that it takes out.
final class Readability implements BodyExtractor {
    @Override
    public @Nullable Found extract(Document page) {
        keepFormsThatHoldTheText(page);
        dropWhatNobodySees(page);
        ReadabilityOptions options = new ReadabilityOptions();
        QuietPreprocessor preprocessor = new QuietPreprocessor();
        RegExUtil patterns = preprocessor.patterns();
        Article article = new Readability4J(
                        page.baseUri().isEmpty() ? "http://page.invalid/" : page.baseUri(),
                        page,
                        options,
                        patterns,
                        preprocessor,
                        new MetadataParser(patterns),
                        new QuietGrabber(options, patterns),
                        new Postprocessor())
                .parse();
        Element body = article.getArticleContent();
        return body == null || body.text().isBlank()
                ? null
                : new Found(body, blankToNull(article.getTitle()), blankToNull(article.getByline()));
    }

    /// Writes no node down that it takes out: that costs as much as all else, for a log that nobody keeps.
    private static final class QuietPreprocessor extends Preprocessor {
        /// The usual patterns, which nothing else makes.
        RegExUtil patterns() {
            return getRegEx();
        }

        @Override
        protected void logNodeInfo(Node node, String reason) {}
    }

    /// Writes no node down that it takes out either.
    private static final class QuietGrabber extends ArticleGrabber {
        QuietGrabber(ReadabilityOptions options, RegExUtil patterns) {
            super(options, patterns);
        }

        @Override
        protected void logNodeInfo(Node node, String reason) {}
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
