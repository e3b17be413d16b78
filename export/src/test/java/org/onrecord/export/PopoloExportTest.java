package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.json.StoryJsonReader;
import tools.jackson.databind.JsonNode;

class PopoloExportTest {
    @TempDir
    Path folder;

    @Test
    void aPersonIsAMemberInARoleFromADateToADate() throws IOException {
        JsonNode popolo = popolo();
        assertThat(popolo.propertyNames()).containsExactly("persons", "organizations", "memberships", "speeches");
        assertThat(popolo.get("persons")).hasSize(2);
        assertThat(popolo.get("persons")
                        .get(0)
                        .get("other_names")
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("I. Tamm");
        JsonNode membership = popolo.get("memberships").get(0);
        assertThat(membership.get("person_id").asString()).isEqualTo("speaker:11");
        assertThat(membership.get("organization_id").asString()).isEqualTo("affiliation:Port of Sorrel");
        assertThat(membership.get("role").asString()).isEqualTo("harbour master");
        assertThat(membership.get("start_date").asString()).isEqualTo("2024-02-01");
        assertThat(membership.get("end_date").asString()).isEqualTo("2026-05-12");
        assertThat(popolo.get("memberships").get(1).has("start_date")).isFalse();
        assertThat(popolo.get("organizations")).hasSize(2);
    }

    @Test
    void aSpeechHasItsSpeakerItsWordsAndItsSource() throws IOException {
        JsonNode speech = popolo().get("speeches").get(0);
        assertThat(speech.get("creator_id").asString()).isEqualTo("speaker:11");
        assertThat(speech.get("role").asString()).isEqualTo("harbour master");
        assertThat(speech.get("attribution_text").asString()).isEqualTo("harbour master Ilse Tamm");
        assertThat(speech.get("text").asString()).isEqualTo("We had no warning at all 🚢, … None.");
        assertThat(speech.get("type").asString()).isEqualTo("speech");
        assertThat(speech.get("sources").get(0).get("url").asString())
                .isEqualTo("https://quillstone.example/harbour.txt");
    }

    @Test
    void whatIsNotVerbatimSaysSo() throws IOException {
        JsonNode speeches = popolo().get("speeches");
        assertThat(speeches.get(1).get("type").asString()).isEqualTo("indirect");
        assertThat(speeches.get(1).get("date").asString()).isEqualTo("2026-05");
        assertThat(speeches.get(2).get("type").asString()).isEqualTo("mixed");
    }

    @Test
    void onlyAPersonCreatesASpeech() throws IOException {
        JsonNode popolo = popolo();
        assertThat(popolo.get("speeches").get(4).has("creator_id")).isFalse();
        assertThat(popolo.get("speeches").get(4).get("attribution_text").asString())
                .isEqualTo("the Dockers' Union");
        assertThat(popolo.get("organizations").get(1).get("id").asString()).isEqualTo("speaker:15");
    }

    @Test
    void whatNoLongerStandsIsLeftOut() throws IOException {
        assertThat(StreamSupport.stream(popolo().get("speeches").spliterator(), false)
                        .map(speech -> speech.get("text").asString()))
                .hasSize(8)
                .noneMatch(words -> words.startsWith("The crane"));
    }

    private JsonNode popolo() throws IOException {
        Path out = folder.resolve("out.json");
        Written.to(Format.POPOLO, out);
        return StoryJsonReader.JSON.readTree(Files.readString(out));
    }
}
