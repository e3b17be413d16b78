package org.onrecord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesInTheBrowserTest {
    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Site site;

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.open();
        site = Site.open(folder.resolve("record"));
    }

    @AfterAll
    static void close() {
        site.close();
        chromium.close();
    }

    @Test
    void noPageHasAFaultThatAxeFinds() {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = chromium.page(site, 1280, colours);
            for (String path : List.of(
                    "/api",
                    "/",
                    "/?q=lantern",
                    "/check",
                    "/check?words=We+lit+them",
                    "/check?words=We+lit+the+lamps+anyway",
                    "/check?words=Seven+gulls+stole+the+umbrella",
                    "/receipts",
                    "/history")) {
                page.navigate(path);
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(path + " in " + colours)
                        .isEmpty();
            }
        }
    }
}
