package org.onrecord.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.story.Story;
import tools.jackson.databind.node.ObjectNode;

/// JSON that is well formed and is not of a story or a statement.
class WrongTypesTest {
    private static final Story KNOWN = Invented.known();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | 7 | story id must be",
                "id | null | story id must be",
                "authors | [null] | no author may be blank",
                "parts | [{}] | \"start\" is missing",
                "parts | [7] | \"start\" is missing",
                "parts | [{\"start\":0,\"end\":2,\"part\":\"footer\"}] | \"footer\" is not one of the words of Part",
                "parts | [{\"start\":0,\"end\":4,\"part\":\"body\"},{\"start\":3,\"end\":6,\"part\":\"body\"}] | overlap",
                "imprint | null | \"address\" is missing",
                "imprint | [] | \"address\" is missing",
                "imprint | {\"address\":null} | \"section\" is missing",
            })
    void aStoryWithAFieldOfAnotherSortIsRefused(String field, String value, String message) {
        ObjectNode json = Written.storyObject(KNOWN);
        json.set(field, StoryJsonReader.JSON.readTree(value));
        assertThatThrownBy(() -> Written.read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | 7 | statement id must be",
                "content | [{}] | \"start\" is missing",
                "content | [null] | \"start\" is missing",
                "manner | null | is not one of the words of Manner",
                "manner | true | \"true\" is not one of the words of Manner",
                "kind | -1 | \"-1\" is not one of the words of Kind",
                "speaker | null | \"why\" is missing",
                "speaker | \"Imre Valdane\" | \"why\" is missing",
                "speaker | [] | \"why\" is missing",
                "figures | [{}] | \"upTo\" is missing",
                "figures | [7] | \"upTo\" is missing",
                "within | 7 | statement id must be",
                "confidence | 7 | confidence must be in 0..1",
                "confidence | -1 | confidence must be in 0..1",
                "confidence | 1e99 | confidence must be in 0..1",
                "provenance | null | \"finder\" is missing",
                "provenance | \"neural\" | \"finder\" is missing",
            })
    void aStatementWithAFieldOfAnotherSortIsRefused(String field, String value, String message) {
        ObjectNode json = Written.statementObject(KNOWN, Invented.statement(KNOWN));
        json.set(field, StoryJsonReader.JSON.readTree(value));
        assertThatThrownBy(() -> StoryJsonReader.statement(json, KNOWN.text()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"name, ' '", "role, ' '", "affiliation, ''", "type, robot", "resolvedBy, none", "resolvedBy, guess"})
    void aSpeakerThatCannotBeIsRefused(String field, String value) {
        ObjectNode json = Written.statementObject(KNOWN, Invented.statement(KNOWN));
        ((ObjectNode) json.get("speaker")).put(field, value);
        assertThatThrownBy(() -> StoryJsonReader.speaker(json.get("speaker")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
