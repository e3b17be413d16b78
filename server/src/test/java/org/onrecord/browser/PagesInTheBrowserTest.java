package org.onrecord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.receipt.Receipt;
import org.onrecord.request.Links;
import org.onrecord.standin.SaidFinder;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.text.Text;
import org.onrecord.token.Role;

class PagesInTheBrowserTest {
    private static final String LANTERN = "You can forbid a lantern";
    private static final int PHONE = 390;

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
        if (site != null) {
            site.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aReaderGoesFromASearchToTheStoryTheSpeakerTheCheckAndTheReceipt() throws Exception {
        Page page = chromium.page(site);
        page.navigate("/");
        page.getByRole(AriaRole.SEARCHBOX).fill("lantern");
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        assertThat(page.url()).endsWith("/?q=lantern");
        assertThat(page.locator(".hit mark").first().textContent()).isEqualTo("lantern");

        page.locator(".hit .story").first().click();
        page.locator(".text a.said", new Page.LocatorOptions().setHasText(LANTERN))
                .first()
                .hover();
        Locator card = page.locator(".pointed");
        assertThat(card.textContent()).contains("Kahurangi").contains("% that words and speaker are exact");

        card.locator("h2 a").click();
        String name = page.locator("h1").textContent().strip();
        assertThat(name).contains("Kahurangi");
        assertThat(page.locator("svg[role=img]").count()).isPositive();

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Check").setExact(true))
                .click();
        page.getByLabel("The words").fill("You can forbid a lantern. You can't forbid the dark.");
        page.getByLabel("Who is supposed to have said them").fill(name);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check"))
                .click();
        assertThat(page.locator(".verdict h2").textContent()).endsWith("Verbatim");

        Download download = page.waitForDownload(
                () -> page.getByText("Download the receipt").first().click());
        Path receipt = folder.resolve("receipt.json");
        download.saveAs(receipt);
        assertThat(Receipt.read(receipt).check(null)).isEmpty();
    }

    @Test
    void anEditorSignsInCorrectsAStatementAndTakesItBack() throws Exception {
        Page page = chromium.page(site);
        String token = site.token("Jo Example", Role.EDITOR);
        KeptStatement kept = statement("flames");
        page.navigate("/correct/" + kept.statement().id());
        assertThat(page.locator("h1").textContent()).isEqualTo("Unauthorized");

        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sign in"))
                .click();
        page.getByLabel("Token").fill(token);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Correct a statement");

        page.getByLabel("It is of another kind").check();
        page.locator("#kind").selectOption("warning");
        page.locator("#why").fill("It warns");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put it on record"))
                .click();
        assertThat(page.url())
                .contains("/stories/")
                .endsWith("#s" + kept.statement().id());
        assertThat(page.locator("#c" + kept.statement().id() + " .kind").textContent())
                .isEqualTo("warning");

        page.navigate("/history");
        page.getByPlaceholder("Why").first().fill("It does not");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .first()
                .click();
        assertThat(site.archive()
                        .statement(kept.statement().id())
                        .orElseThrow()
                        .statement()
                        .kind())
                .isEqualTo(kept.statement().kind());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page.getByText("Sign in").count()).isPositive();
    }

    @Test
    void aStoryIsReadAtOnceAndKeptWithOneClick() throws Exception {
        Page page = chromium.page(site);
        String token = site.token("Ann Example", Role.EDITOR);
        page.navigate("/sign-in?to=/read");
        page.getByLabel("Token").fill(token);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.getByLabel("The story's text")
                .fill("Harbour master resigns\n\n“I have had enough of the tide,” said Olu Brandt, the harbour master"
                        + " of Skerry, on Monday.\n");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read it"))
                .click();
        assertThat(page.locator(".text").textContent()).contains("I have had enough of the tide");
        assertThat(page.locator(".voice h2").allTextContents()).contains("Olu Brandt");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put it on record"))
                .click();
        assertThat(page.url()).contains("/stories/");
        page.navigate("/?q=tide");
        assertThat(page.locator(".hit").first().textContent()).contains("Olu Brandt");
    }

    @Test
    void aLongStoryShowsHowFarItIsAndThenItself() {
        Page page = chromium.page(site);
        page.navigate("/read");
        String story = "“The tide waits for nobody,” said Olu Brandt, the harbour master.\n\n"
                + "The gulls cried over the quay, and the boats lay where they had lain all winter.\n\n".repeat(8_000);
        page.getByLabel("or files")
                .setInputFiles(new FilePayload("tide.txt", "text/plain", story.getBytes(StandardCharsets.UTF_8)));
        site.pause().lock();
        try {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read it"))
                    .click();
            page.locator("progress").waitFor();
            assertThat(page.getByRole(AriaRole.STATUS).textContent()).containsPattern("Reading|Taking it in");
        } finally {
            site.pause().unlock();
        }
        page.locator(".text").waitFor();
        assertThat(page.locator(".voice h2").allTextContents()).contains("Olu Brandt");
    }

    @Test
    void aStatementIsReachedByTheKeyboardAndItsCardSentAway() {
        Page page = chromium.page(site);
        page.navigate("/?q=lantern");
        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("Skip to the content");
        page.keyboard().press("Enter");
        tabTo(page, "We lit them anyway");
        page.keyboard().press("Enter");
        page.waitForURL("**/stories/**");
        tabTo(page, "They told us it was too dangerous");
        assertThat(page.locator(".pointed").textContent()).contains("Kahurangi");
        page.keyboard().press("Escape");
        assertThat(page.locator(".pointed").count()).isZero();
    }

    @Test
    void theKeyboardAloneGoesFromASearchToTheStoryTheSpeakerTheCheckAndTheReceipt() throws Exception {
        Page page = chromium.page(site);
        page.navigate("/");
        type(page, "q", "lantern");
        page.keyboard().press("Enter");
        page.waitForURL("**/?q=lantern");
        enter(page, "We lit them anyway", "**/stories/**");
        enter(page, "Kahurangi", "**/speakers/*");
        String name = page.locator("h1").textContent().strip();
        enter(page, "Check", "**/check");
        type(page, "words", "You can forbid a lantern. You can't forbid the dark.");
        type(page, "by", name);
        page.keyboard().press("Enter");
        assertThat(page.locator(".verdict h2").textContent()).endsWith("Verbatim");

        tabTo(page, "Download the receipt");
        Download download = page.waitForDownload(() -> page.keyboard().press("Enter"));
        Path receipt = folder.resolve("by-keyboard.json");
        download.saveAs(receipt);
        assertThat(Receipt.read(receipt).check(null)).isEmpty();
    }

    /// Moves to the field with this id, and types.
    private static void type(Page page, String id, String words) {
        tab(
                page,
                "the field " + id,
                () -> page.evaluate("document.activeElement.id").equals(id));
        page.keyboard().type(words);
    }

    /// Moves to the link with these words, and follows it.
    private static void enter(Page page, String words, String url) {
        tabTo(page, words);
        page.keyboard().press("Enter");
        page.waitForURL(url);
    }

    private static void tabTo(Page page, String words) {
        tab(page, "“" + words + "”", () -> focused(page).contains(words));
    }

    private static void tab(Page page, String what, BooleanSupplier isThere) {
        for (int times = 0; times < 200; times++) {
            page.keyboard().press("Tab");
            if (isThere.getAsBoolean()) {
                return;
            }
        }
        throw new AssertionError("no tab leads to " + what + " on " + page.url());
    }

    /// Returns the words of the focused element; empty if that is the page as a whole.
    private static String focused(Page page) {
        return String.valueOf(page.evaluate(
                        "document.activeElement === document.body ? '' : document.activeElement.textContent"))
                .strip();
    }

    @Test
    void onAPhoneNoPageIsWiderThanTheScreen() throws Exception {
        Page page = chromium.page(site, PHONE, ColorScheme.LIGHT);
        signIn(page, Role.ADMIN);
        KeptStatement wide = withLongWords();
        List<String> more = List.of(
                "/stories/" + Links.hex(wide.story().story().id()),
                "/speakers/" + wide.speaker() + "/split",
                "/speakers/" + wide.speaker() + "/merge",
                "/correct/" + wide.statement().id(),
                "/?q=quay",
                "/check?words=The+quay+opens+in+May");
        for (String path :
                Stream.of(paths(), pathsOfAdmins(), more).flatMap(List::stream).toList()) {
            page.navigate(path);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as(path)
                    .isLessThanOrEqualTo(PHONE);
        }
    }

    /// Returns a statement of a story whose headline and speaker have words longer than a line on a phone.
    private static KeptStatement withLongWords() {
        String name = "Ostrey".repeat(20);
        Text text = Text.of("“The quay opens in May,” " + name + " said.");
        String word = "Harbour".repeat(30);
        Story story = Story.builder("https://quay.example/" + word, text)
                .headline(word)
                .outlet(new Outlet(word))
                .language("en")
                .build();
        try (SaidFinder finder = new SaidFinder()) {
            site.archive().add(List.of(new NewStory(story, Edition.of(story.origin()), finder.find(story))));
        }
        return statement("quay");
    }

    @Test
    void noPageHasAFaultThatAxeFindsInLightOrDark() throws Exception {
        List<String> faults = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = chromium.page(site, 1280, colours);
            paths().forEach(path -> addFaults(page, path, colours, faults));
            signIn(page, Role.ADMIN);
            pathsOfAdmins().forEach(path -> addFaults(page, path, colours, faults));
        }
        assertThat(faults).isEmpty();
    }

    private static void addFaults(Page page, String path, ColorScheme colours, List<String> faults) {
        page.navigate(path);
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(fault -> faults.add(path + " in " + colours + ": " + fault.getId() + " "
                        + fault.getNodes().getFirst().getHtml()));
    }

    private static void signIn(Page page, Role role) throws IOException {
        page.navigate("/sign-in");
        page.getByLabel("Token").fill(site.token("Ada Example", role));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    @Test
    void noPageAsksTheBrowserForWhatItsPolicyForbids() {
        Page page = chromium.page(site);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        for (String path : paths()) {
            page.navigate(path);
        }
        assertThat(complaints).isEmpty();
    }

    private static KeptStatement statement(String words) {
        return site.archive()
                .find(org.onrecord.search.StatementQuery.about(words))
                .statements()
                .getFirst()
                .statement();
    }

    private static List<String> pathsOfAdmins() {
        KeptStatement kept = statement("lantern");
        String story = Links.hex(kept.story().story().id());
        return List.of(
                "/",
                "/stories/" + story,
                "/stories/" + story + "/withdraw",
                "/correct/" + kept.statement().id(),
                "/speakers/" + kept.speaker() + "/merge",
                "/speakers/" + kept.speaker() + "/split",
                "/history",
                "/there/is/nothing/here");
    }

    private static List<String> paths() {
        KeptStatement kept = statement("lantern");
        KeptStory story = kept.story();
        return List.of(
                "/",
                "/?q=lantern",
                "/?q=nothingofthiskind",
                "/stories/" + Links.hex(story.story().id()),
                "/speakers/" + kept.speaker(),
                "/speakers?name=Te",
                "/check",
                "/check?words=You+can+forbid+a+candle",
                "/check?words=Whales+can+fly+home",
                "/check?words=We+lit+them",
                "/receipts",
                "/read",
                "/same/" + kept.statement().id(),
                "/audit",
                "/history",
                "/about",
                "/api",
                "/sign-in",
                "/card/" + kept.statement().id(),
                "/embed/" + kept.statement().id());
    }
}
