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

/// The Chromium of this machine, driven by Playwright; tests that need it are skipped if there is none.
final class Chromium implements AutoCloseable {
    /// How long a page may take to show something, on the slowest machine: it is met only by what never comes.
    static final double LONGEST_MILLISECONDS = 600_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium open() {
        Optional<Path> program = first("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        Optional<Path> node = first("/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/bin/node");
        Assumptions.assumeTrue(program.isPresent() && node.isPresent(), "needs Chromium and Node");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
        // The sandbox needs rights that a container does not have; the pages visited are our own.
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

    /// Opens a new page in a fresh browser context.
    Page page(Site site, int width, ColorScheme colours) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(site.address().toString())
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setColorScheme(colours));
        context.setDefaultTimeout(LONGEST_MILLISECONDS);
        return context.newPage();
    }

    /// Opens a new page of a desktop's size, in light colours.
    Page page(Site site) {
        return page(site, 1280, ColorScheme.LIGHT);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
