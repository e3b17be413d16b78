package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.search.StatementQuery;

class QueryHighlighterTest {
    private static List<String> marked(String words, String passage) {
        return QueryHighlighter.of(StatementQuery.about(words)).in(passage).stream()
                .map(span -> passage.substring(span.start(), span.end()))
                .toList();
    }

    @Test
    void wordsAreMarkedInAnyFormAndPhrasesOnlyAsPhrases() {
        String passage = "Bridges need spring. “The bridge’s early spring,” she said, was early.";
        assertThat(marked("bridge \"early spring\"", passage)).containsExactly("Bridges", "bridge’s", "early spring");
    }

    @Test
    void functionWordsAreMarkedOnlyWhereThereAreNoOthers() {
        assertThat(marked("the bridge", "the bridge")).containsExactly("bridge");
        assertThat(marked("the", "the bridge")).containsExactly("the");
    }

    @Test
    void whatIsExcludedOrLooksElsewhereIsNotMarked() {
        assertThat(marked("-pier speaker:tolland bridge", "Tolland’s pier and bridge"))
                .containsExactly("bridge");
        assertThat(marked("((", "(( bridge")).isEmpty();
        assertThat(QueryHighlighter.of(StatementQuery.ANY).in("bridge")).isEmpty();
    }

    @Test
    void marksThatMeetAreOne() {
        assertThat(marked("\"early spring\" spring \"spring rain\"", "early spring rain"))
                .containsExactly("early spring rain");
    }
}
