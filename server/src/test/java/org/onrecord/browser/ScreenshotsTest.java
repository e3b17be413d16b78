package org.onrecord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.KeptStatement;
import org.onrecord.request.Links;
import org.onrecord.search.StatementQuery;

/// Takes the screenshots of the README, on behalf of docs/screenshots.
class ScreenshotsTest {
    private static final Path PICTURES = Path.of("target", "screenshots");

    @Test
    void theMainPagesShowThemselvesAsPictures(@TempDir Path folder) throws IOException {
        Files.createDirectories(PICTURES);
        try (Chromium chromium = Chromium.open();
                Site site = Site.open(folder.resolve("record"))) {
            KeptStatement kept = site.archive()
                    .find(StatementQuery.about("lantern"))
                    .statements()
                    .getFirst()
                    .statement();
            Map<String, String> pages = Map.of(
                    "search", "/?q=storm",
                    "story", "/stories/" + Links.hex(kept.story().story().id()),
                    "speaker", "/speakers/" + kept.speaker(),
                    "check", "/check?words=You+can+forbid+a+candle.+You+can%27t+forbid+the+dark.&by=Kahurangi+T%C3%A9",
                    "audit", "/audit",
                    "read", "/read",
                    "about", "/about");
            Page light = chromium.page(site);
            pages.forEach((name, path) -> take(light, path, name));
            take(chromium.page(site, 1280, ColorScheme.DARK), pages.getOrDefault("story", "/"), "story-dark");
            take(chromium.page(site, 390, ColorScheme.LIGHT), pages.getOrDefault("story", "/"), "story-phone");
        }
        assertThat(PICTURES).isDirectoryContaining(path -> path.endsWith("story.png"));
    }

    private static void take(Page page, String path, String name) {
        page.navigate(path);
        Object paint = page.evaluate(
                "() => new Promise(done => new PerformanceObserver(list =>"
                        + " done(list.getEntries().at(-1).startTime)).observe({type: 'largest-contentful-paint', buffered: true}))");
        // For whoever takes the screenshots to read; not asserted.
        System.out.println("largest paint of " + path.replaceAll("\\?.*", "?…") + " after " + paint + " ms");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
