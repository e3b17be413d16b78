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
import org.onrecord.answers.SearchParameters;
import org.onrecord.entry.KeptStatement;
import org.onrecord.json.StoryJsonReader;
import tools.jackson.databind.JsonNode;

class AlertsTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final SavedSearch BRIDGE = new SavedSearch("bridge", SearchParameters.of("q=bridge"));
    private static final SavedSearch ALL = new SavedSearch("all of it", SearchParameters.of(""));

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

    private Alerts alerts(List<SavedSearch> searches, Destination... destinations) throws IOException {
        Alerts alerts = new Alerts(harbour.archive, searches, List.of(destinations), harbour.pace);
        alerts.begin();
        return alerts;
    }

    /// Records what it is sent.
    private record Listener(List<String> received) implements Destination {
        @Override
        public String name() {
            return "listener";
        }

        @Override
        public void send(SavedSearch search, List<KeptStatement> statements) {
            statements.forEach(one -> received.add(search.name() + ": " + one.words()));
        }
    }

    @Test
    void whatIsNewAndMatchesIsSentOnce() throws IOException {
        publish("mole");
        Listener listener = new Listener(new ArrayList<>());
        Alerts alerts = alerts(List.of(BRIDGE, ALL), listener);
        publish("bridge", "pier");
        assertThat(alerts.send(harbour)).isNull();
        assertThat(listener.received())
                .containsExactly(
                        "bridge: “We will open the bridge in May,”",
                        "all of it: “We will open the bridge in May,”",
                        "all of it: “We will open the pier in May,”");
        alerts.send(harbour);
        assertThat(listener.received()).hasSize(3);
    }

    @Test
    void whatWasPutOnRecordWhileNobodyWatchedIsSentNextTime() throws IOException {
        alerts(List.of(BRIDGE), new Listener(new ArrayList<>()));
        publish("bridge");
        Listener later = new Listener(new ArrayList<>());
        alerts(List.of(BRIDGE), later).send(harbour);
        assertThat(later.received()).hasSize(1);
    }

    @Test
    void anUtteranceIsSentWhenItFirstMatchesAndNotForEveryCopy() throws IOException {
        publish("bridge");
        SavedSearch quay = new SavedSearch("quay", SearchParameters.of("outlet=The Quay Post"));
        SavedSearch every = new SavedSearch("every", SearchParameters.of("copies=all"));
        Listener listener = new Listener(new ArrayList<>());
        Alerts alerts = alerts(List.of(ALL, quay, every), listener);
        harbour.site.page(
                "/copy",
                "text/html",
                Harbour.page("bridge")
                        .replace("<head>", "<head><meta property=\"og:site_name\" content=\"The Quay Post\">")
                        .replace("the tide turned", "the ebb came"));
        harbour.round("/copy");
        alerts.send(harbour);
        assertThat(listener.received())
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
        Alerts alerts = alerts(List.of(BRIDGE), webhook);
        harbour.site.page("/hook", "text/plain", "thanks");
        publish("bridge");
        assertThat(alerts.send(harbour)).isNull();

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

        JsonNode sent = StoryJsonReader.JSON.readTree(body);
        assertThat(sent.path("type").asString()).isEqualTo("statements.new");
        assertThat(sent.at("/data/search/query").asString()).isEqualTo("q=bridge");
        assertThat(sent.at("/data/statements")).hasSize(1);
        assertThat(sent.at("/data/statements/0/statement/words").asString())
                .isEqualTo("“We will open the bridge in May,”");
    }

    @Test
    void aWebhookThatFailsIsTriedAgainWithTheSameIdAndLosesNothing() throws IOException {
        Webhook webhook = new Webhook(harbour.site.address("/hook"), SECRET, harbour.fetcher, harbour.pace);
        Listener listener = new Listener(new ArrayList<>());
        Alerts alerts = alerts(List.of(BRIDGE), webhook, listener);
        harbour.fail("/hook", 503, "Retry-After: 600\n");
        publish("bridge");
        assertThat(alerts.send(harbour)).isEqualTo(harbour.pace.now().plus(Duration.ofMinutes(10)));
        assertThat(listener.received()).hasSize(1);
        assertThat(harbour.notices.getLast())
                .isEqualTo("/hook: not sent: the server is too busy, or gets too many requests (status 503);"
                        + " tried again later, nothing is lost");
        String failed = header(harbour.site.requests().getLast(), "webhook-id");
        long asked = harbour.site.requests().size();
        alerts.send(harbour);
        assertThat(harbour.site.requests()).hasSize(Math.toIntExact(asked));

        harbour.site.page("/hook", "text/plain", "thanks");
        harbour.pace.pass(Duration.ofMinutes(11));
        assertThat(alerts.send(harbour)).isNull();
        assertThat(header(harbour.site.requests().getLast(), "webhook-id")).isEqualTo(failed);
    }

    @Test
    void anInvalidSecretIsRefusedWithoutBeingRepeated() {
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
        Alerts alerts = alerts(List.of(BRIDGE, ALL), atom);
        publish("bridge", "pier");
        alerts.send(harbour);
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
        searches.save(new SavedSearch("bridge", SearchParameters.of("q=bridge&kind=pledge")));
        assertThat(searches.all()).extracting(SavedSearch::name).containsExactly("all of it", "bridge");
        assertThat(searches.named("bridge").orElseThrow().parameters()).hasToString("q=bridge&kind=pledge");
        assertThat(searches.remove("bridge")).isTrue();
        assertThat(searches.remove("bridge")).isFalse();
    }

    @Test
    void aSearchHasANameThatIsValidForAFileAndValidParameters() {
        for (String name : List.of("", ".hidden", "a/b", "..", "a\nb", " a", "a ", "x".repeat(101))) {
            assertThatThrownBy(() -> new SavedSearch(name, SearchParameters.of("q=a")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new SavedSearch("a", SearchParameters.of("kind=nonsense")))
                .hasMessageContaining("kind is one of claim");
        assertThat(new SavedSearch("Hafen Üb 2", SearchParameters.of("q=a")).name())
                .isEqualTo("Hafen Üb 2");
    }
}
