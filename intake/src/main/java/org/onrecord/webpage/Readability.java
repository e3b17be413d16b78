package org.onrecord.webpage;

import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import net.dankito.readability4j.model.ReadabilityOptions;
import net.dankito.readability4j.processor.MetadataParser;
import net.dankito.readability4j.processor.Postprocessor;
import net.dankito.readability4j.util.RegExUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Mozilla's Readability in the port Readability4J, with two faults corrected: it drops forms, though some
/// sites put the whole page into one; and it removes nodes one by one, which takes time quadratic in their
/// number.
final class Readability implements BodyExtractor {
    @Override
    public @Nullable Found extract(Document page) {
        keepFormsWithText(page);
        dropHidden(page);
        ReadabilityOptions options = new ReadabilityOptions();
        LinearPreprocessor preprocessor = new LinearPreprocessor();
        RegExUtil patterns = preprocessor.patterns();
        Article article = new Readability4J(
                        page.baseUri().isEmpty() ? "http://page.invalid/" : page.baseUri(),
                        page,
                        options,
                        patterns,
                        preprocessor,
                        new MetadataParser(patterns),
                        new LinearGrabber(options, patterns),
                        new Postprocessor())
                .parse();
        Element body = article.getArticleContent();
        return body == null || body.text().isBlank()
                ? null
                : new Found(body, blankToNull(article.getTitle()), blankToNull(article.getByline()));
    }

    private static void keepFormsWithText(Document page) {
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

    private static void dropHidden(Document page) {
        NodeRemoval removal = new NodeRemoval();
        removal.takeAll(page.select("[hidden], [style~=(?i)display\\s*:\\s*none]"));
        removal.finish();
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
