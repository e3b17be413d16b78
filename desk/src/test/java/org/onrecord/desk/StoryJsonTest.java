package org.onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.json.StoryJson;
import org.onrecord.standin.SaidFinder;
import org.onrecord.story.Byline;
import org.onrecord.story.Imprint;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.story.StoryId;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StoryJsonTest {
    @Test
    void aPlainStoryIsOneLineWithEveryFieldOfTheContract() throws IOException {
        Story story = Story.plain("a.txt", Text.of("🙂 “Yes,” Ann asked, “why\n\u0001?” “Well,” she said."));
        assertThat(line(story)).isEqualTo("""
                {"story":{"id":"%s","origin":"a.txt","headline":null,"outlet":null,"agency":null,"authors":[],\
                "published":null,"place":null,"language":null,\
                "imprint":{"address":null,"section":null,"published":null,"modified":null,"embargo":null,"note":null},\
                "text":"🙂 “Yes,” Ann asked, “why\\n\\u0001?” “Well,” she said.","parts":[]},\
                "statements":[\
                {"id":"%s","content":[{"start":2,"end":8},{"start":20,"end":28}],"cue":[{"start":13,"end":18}],\
                "source":[{"start":9,"end":12}],"words":"“Yes,” … “why\\n\\u0001?”","manner":"direct",\
                "kind":"question","speaker":{"name":"Ann","type":"person","named":true,"role":"mayor",\
                "affiliation":null,"resolvedBy":"name","jointly":[],"number":null,"why":null,"reason":null},\
                "addressee":null,"venue":null,"said":null,"saidPrecision":null,"figures":[],\
                "negated":false,"condition":null,"within":null,"confidence":0.9877,\
                "provenance":{"finder":"said","version":"1","modelDigest":null}},\
                {"id":"%s","content":[{"start":29,"end":36}],"cue":[{"start":41,"end":45}],\
                "source":[{"start":37,"end":40}],"words":"“Well,”","manner":"direct","kind":null,\
                "speaker":{"name":null,"type":"unknown","named":false,"role":null,"affiliation":null,\
                "resolvedBy":"none","jointly":[],"number":null,"why":"nobody fits","reason":"the story does not say who she is"},\
                "addressee":null,"venue":null,"said":null,"saidPrecision":null,"figures":[],\
                "negated":false,"condition":null,"within":null,"confidence":0.9877,\
                "provenance":{"finder":"said","version":"1","modelDigest":null}}]}
                """.formatted(
                        story.id(),
                        new SaidFinder().find(story).get(0).id(),
                        new SaidFinder().find(story).get(1).id()));
    }

    @Test
    void whatAStorySaysOfItselfIsWritten() throws IOException {
        Text text = Text.of("Nothing.");
        Story story = new Story(
                StoryId.of(text),
                "a.txt",
                text,
                "A headline",
                new Outlet("The Post"),
                "AFP",
                new Byline(List.of("Ann", "Bea")),
                LocalDate.of(2023, 11, 29),
                "Brussels",
                "en",
                List.of(),
                new Imprint(
                        URI.create("https://post.example/ann"),
                        "World",
                        OffsetDateTime.parse("2023-11-29T14:05:00+02:00"),
                        OffsetDateTime.parse("2023-11-30T09:00:00Z"),
                        null,
                        "Corrects the name in paragraph 3"));
        assertThat(line(story)).contains("""
                "headline":"A headline","outlet":"The Post","agency":"AFP","authors":["Ann","Bea"],\
                "published":"2023-11-29","place":"Brussels","language":"en",\
                "imprint":{"address":"https://post.example/ann","section":"World","published":"2023-11-29T14:05:00+02:00",\
                "modified":"2023-11-30T09:00:00Z","embargo":null,"note":"Corrects the name in paragraph 3"},\
                "text":"Nothing.","parts":[]},"statements":[]}
                """);
    }

    @Test
    void offsetsCountCodePointsAsOtherLanguagesDo() throws IOException {
        String string = "👩‍👩‍👧‍👦 e\u0301 𝒳 “Oui 🇫🇷,” Zoe\u0301 said. “Ça va 🙂,” Ann said.";
        JsonNode json = JsonMapper.shared().readTree(line(Story.plain("a.txt", Text.of(string))));
        int[] codePoints =
                json.get("story").get("text").stringValue().codePoints().toArray();
        JsonNode statement = json.get("statements").get(0);
        assertThat(json.get("statements").size()).isPositive();
        for (JsonNode piece : statement.get("content")) {
            int start = piece.get("start").intValue();
            assertThat(new String(codePoints, start, piece.get("end").intValue() - start))
                    .isEqualTo(statement.get("words").stringValue());
        }
    }

    private static String line(Story story) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StoryJson.writeLine(story, new SaidFinder().find(story), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
