package org.onrecord.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// The Chromium of this machine, driven by Playwright; tests that need it are skipped where there is none.
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium open() {
        Optional<Path> program = first("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        Optional<Path> node = first("/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/bin/node");
        Assumptions.assumeTrue(
                program.isPresent() && node.isPresent(), "no Chromium and Node here to look at the pages with");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
        // The sandbox needs rights that a container does not give; the pages looked at are our own.
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setChromiumSandbox(false));
        return new Chromium(playwright, browser);
    }

    private static Optional<Path> first(String... places) {
        return List.of(places).stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A new page, of a browser that knows nothing yet.
    Page page(Site site, int width, ColorScheme colours) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(site.address().toString())
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setColorScheme(colours));
        context.setDefaultTimeout(10_000);
        return context.newPage();
    }

    /// A new page on a desk's screen, in light colours.
    Page page(Site site) {
        return page(site, 1280, ColorScheme.LIGHT);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
