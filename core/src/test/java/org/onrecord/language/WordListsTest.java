package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordListsTest {
    static Stream<String> englishTopics() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(WordLists.class.getResource("en")).toURI());
        List<String> topics;
        try (Stream<Path> files = Files.list(folder)) {
            topics = files.map(file -> file.getFileName().toString().replaceFirst("\\.txt$", ""))
                    .sorted()
                    .toList();
        }
        return topics.stream();
    }

    @ParameterizedTest
    @MethodSource("englishTopics")
    void everyFileOfTheFolderIsAListThatCanBeRead(String topic) {
        assertThat(Language.ENGLISH.lists(topic)).isSameAs(Language.ENGLISH.lists(topic));
    }

    @Test
    void anUnderscoreInAnEntryStandsForASpace() {
        assertThat(lists().list("phrases")).containsExactly("according to", "said", "in a statement");
        assertThat(lists().set("phrases")).containsExactlyInAnyOrder("according to", "said", "in a statement");
    }

    @Test
    void linesKeepTheirOrderWithoutCommentsAndBlankLines() {
        assertThat(lists().lines("phrases")).containsExactly("according_to said", "in_a_statement");
    }

    @Test
    void valuesAreFoundByTheirKeysInTheOrderOfTheFile() {
        assertThat(lists().map("amounts").keySet()).containsExactly("score", "dozen", "half a dozen");
        assertThat(lists().map("amounts")).containsEntry("half a dozen", "6");
    }

    @Test
    void severalSectionsMakeOneSet() {
        assertThat(lists().union("phrases", "more")).hasSize(4).contains("wrote", "said");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Language.ENGLISH.lists("no-such-topic"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("en/no-such-topic.txt");
        assertThatThrownBy(() -> lists().set("verbs"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[verbs]");
        assertThatThrownBy(() -> Language.ENGLISH.lists("../secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("../secret");
    }

    @Test
    void anEntryThatStandsTwiceInASetIsAMistake() {
        assertThatThrownBy(() -> lists().set("twice"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"said\" twice");
    }

    @Test
    void aLineWithoutAnEqualsSignIsNoValue() {
        assertThatThrownBy(() -> lists().map("phrases"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("according_to said");
    }

    @Test
    void aListMayTakeInTheWordsOfAnother() {
        assertThat(lists().set("with others"))
                .containsExactlyInAnyOrder("wrote", "according to", "said", "in a statement");
        assertThat(lists().list("with keys")).containsExactly("score", "dozen", "half a dozen");
    }

    @Test
    void theOnlyEntryOfASectionIsAWord() {
        assertThat(lists().word("one")).isEqualTo("alone");
        assertThatThrownBy(() -> lists().word("phrases"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 entries in [phrases]");
    }

    private static WordLists lists() {
        return WordLists.read("sample.txt", _ -> lists());
    }
}
