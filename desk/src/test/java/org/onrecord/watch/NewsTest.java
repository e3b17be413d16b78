package org.onrecord.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.KeptStatement;
import org.onrecord.desk.Ask;
import org.onrecord.json.StoryReader;
import tools.jackson.databind.JsonNode;

class NewsTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final SavedSearch BRIDGE = new SavedSearch("bridge", Ask.of("q=bridge"));
    private static final SavedSearch ALL = new SavedSearch("all of it", Ask.of(""));

    @TempDir
    private Path folder;

    private Harbour harbour;

    @BeforeEach
    void open() throws IOException {
        harbour = new Harbour(folder);
    }

    @AfterEach
    void close() throws IOException {
        harbour.close();
    }

    private void publish(String... names) throws IOException {
        harbour.showPages(names);
        for (String name : names) {
            harbour.round("/" + name);
        }
    }

    private News news(List<SavedSearch> searches, Destination... destinations) throws IOException {
        News news = new News(harbour.archive, searches, List.of(destinations), harbour.pace);
        news.begin();
        return news;
    }

    /// Writes down what it is told.
    private record Listener(List<String> heard) implements Destination {
        @Override
        public String name() {
            return "listener";
        }

        @Override
        public void tell(SavedSearch search, List<KeptStatement> statements) {
            statements.forEach(one -> heard.add(search.name() + ": " + one.words()));
        }
    }

    @Test
    void whatIsNewAndMatchesIsToldOnce() throws IOException {
        publish("mole");
        Listener listener = new Listener(new ArrayList<>());
        News news = news(List.of(BRIDGE, ALL), listener);
        publish("bridge", "pier");
        assertThat(news.tell(harbour)).isNull();
        assertThat(listener.heard())
                .containsExactly(
                        "bridge: “We will open the bridge in May,”",
                        "all of it: “We will open the bridge in May,”",
                        "all of it: “We will open the pier in May,”");
        news.tell(harbour);
        assertThat(listener.heard()).hasSize(3);
    }

    @Test
    void whatWasPutOnRecordWhileNobodyWatchedIsToldTheNextTime() throws IOException {
        news(List.of(BRIDGE), new Listener(new ArrayList<>()));
        publish("bridge");
        Listener later = new Listener(new ArrayList<>());
        news(List.of(BRIDGE), later).tell(harbour);
        assertThat(later.heard()).hasSize(1);
    }

    @Test
    void anUtteranceIsToldWhenItFirstMatchesAndNotForEveryCopy() throws IOException {
        publish("bridge");
        SavedSearch quay = new SavedSearch("quay", Ask.of("outlet=The Quay Post"));
        SavedSearch every = new SavedSearch("every", Ask.of("copies=all"));
        Listener listener = new Listener(new ArrayList<>());
        News news = news(List.of(ALL, quay, every), listener);
        harbour.site.page(
                "/copy",
                "text/html",
                Harbour.page("bridge")
                        .replace("<head>", "<head><meta property=\"og:site_name\" content=\"The Quay Post\">")
                        .replace("the tide turned", "the ebb came"));
        harbour.round("/copy");
        news.tell(harbour);
        assertThat(listener.heard())
                .containsExactly("quay: “We will open the bridge in May,”", "every: “We will open the bridge in May,”");
    }

    private static String header(String request, String name) {
        return request.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 2);
    }

    @Test
    void aWebhookIsSentWhatIsNewWithASignatureThatItCanCheck() throws IOException, GeneralSecurityException {
        Webhook webhook = new Webhook(harbour.site.address("/hook"), SECRET, harbour.fetcher, harbour.pace);
        News news = news(List.of(BRIDGE), webhook);
        harbour.site.page("/hook", "text/plain", "thanks");
        publish("bridge");
        assertThat(news.tell(harbour)).isNull();

        String request = harbour.site.requests().getLast();
        byte[] body = harbour.site.lastBody();
        String id = header(request, "webhook-id");
        String time = header(request, "webhook-timestamp");
        assertThat(Long.parseLong(time)).isEqualTo(harbour.pace.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring("whsec_".length())), "HmacSHA256"));
        mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
        assertThat(header(request, "webhook-signature"))
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body)));
        assertThat(header(request, "content-type")).isEqualTo("application/json");

        JsonNode sent = StoryReader.JSON.readTree(body);
        assertThat(sent.path("type").asString()).isEqualTo("statements.new");
        assertThat(sent.at("/data/search/query").asString()).isEqualTo("q=bridge");
        assertThat(sent.at("/data/statements")).hasSize(1);
        assertThat(sent.at("/data/statements/0/statement/words").asString())
                .isEqualTo("“We will open the bridge in May,”");
    }

    @Test
    void aWebhookThatFailsIsToldAgainUnderTheSameIdAndLosesNothing() throws IOException {
        Webhook webhook = new Webhook(harbour.site.address("/hook"), SECRET, harbour.fetcher, harbour.pace);
        Listener listener = new Listener(new ArrayList<>());
        News news = news(List.of(BRIDGE), webhook, listener);
        harbour.fail("/hook", 503, "Retry-After: 600\n");
        publish("bridge");
        assertThat(news.tell(harbour)).isEqualTo(harbour.pace.now().plus(Duration.ofMinutes(10)));
        assertThat(listener.heard()).hasSize(1);
        assertThat(harbour.told.getLast())
                .isEqualTo("/hook: not told: the server is too busy, or asked too often (status 503); told again later,"
                        + " nothing is lost");
        String failed = header(harbour.site.requests().getLast(), "webhook-id");
        long asked = harbour.site.requests().size();
        news.tell(harbour);
        assertThat(harbour.site.requests()).hasSize(Math.toIntExact(asked));

        harbour.site.page("/hook", "text/plain", "thanks");
        harbour.pace.pass(Duration.ofMinutes(11));
        assertThat(news.tell(harbour)).isNull();
        assertThat(header(harbour.site.requests().getLast(), "webhook-id")).isEqualTo(failed);
    }

    @Test
    void aSecretThatIsNoneIsRefusedWithoutBeingTold() {
        for (String secret : List.of("", "whsec_", "whsec_c2hvcnQ=", "my password, which is long enough!")) {
            assertThatThrownBy(() -> new Webhook(harbour.site.address("/hook"), secret, harbour.fetcher, harbour.pace))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("openssl rand -base64 32")
                    .hasMessageNotContaining("password");
        }
    }

    @Test
    void aFolderOfAtomFeedsHasTheLastStatementsOfEachSearch() throws Exception {
        AtomFolder atom = new AtomFolder(harbour.archive, folder.resolve("feeds"));
        News news = news(List.of(BRIDGE, ALL), atom);
        publish("bridge", "pier");
        news.tell(harbour);
        String feed = Files.readString(folder.resolve("feeds/all of it.atom"));
        assertThat(feed)
                .contains("<title>Onrecord: all of it</title>")
                .containsSubsequence("Vale: “We will open the pier in May,”", "Vale: “We will open the bridge in May,”")
                .contains("href=\"" + harbour.site.address("/pier") + "\"")
                .contains("<id>urn:uuid:");
        assertThat(Files.readString(folder.resolve("feeds/bridge.atom"))).doesNotContain("pier");
        try (InputStream in = Files.newInputStream(folder.resolve("feeds/bridge.atom"))) {
            assertThat(DocumentBuilderFactory.newDefaultNSInstance()
                            .newDocumentBuilder()
                            .parse(in)
                            .getElementsByTagName("entry")
                            .getLength())
                    .isOne();
        }
        try (Stream<Path> files = Files.list(folder.resolve("feeds"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void searchesAreKeptByName() {
        SavedSearches searches = new SavedSearches(harbour.archive);
        searches.save(BRIDGE);
        searches.save(ALL);
        searches.save(new SavedSearch("bridge", Ask.of("q=bridge&kind=pledge")));
        assertThat(searches.all()).extracting(SavedSearch::name).containsExactly("all of it", "bridge");
        assertThat(searches.named("bridge").orElseThrow().ask()).hasToString("q=bridge&kind=pledge");
        assertThat(searches.remove("bridge")).isTrue();
        assertThat(searches.remove("bridge")).isFalse();
    }

    @Test
    void aSearchsNameIsGoodForAFileAndItMustMakeSense() {
        for (String name : List.of("", ".hidden", "a/b", "..", "a\nb", " a", "a ", "x".repeat(101))) {
            assertThatThrownBy(() -> new SavedSearch(name, Ask.of("q=a"))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new SavedSearch("a", Ask.of("kind=nonsense")))
                .hasMessageContaining("kind is one of claim");
        assertThat(new SavedSearch("Hafen Üb 2", Ask.of("q=a")).name()).isEqualTo("Hafen Üb 2");
    }
}
