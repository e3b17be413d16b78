package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.story.Story;
import org.onrecord.story.StoryId;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

class StatementTest {
    private static final Story STORY = Story.plain("a.txt", Text.of("“We go,” Ann Lee said, “and stay.”"));
    private static final Provenance PROVENANCE = new Provenance("marks", "1", null);
    private static final Speaker SPEAKER =
            new Speaker.Resolved("Ann Lee", SpeakerType.PERSON, true, null, null, Resolution.NAME);
    private static final Span FIRST = new Span(0, 8);
    private static final Span SECOND = new Span(23, 34);
    private static final Span CUE = new Span(17, 21);
    private static final Span SOURCE = new Span(9, 16);

    @Test
    void sortsItsSpansAndTellsItsManner() {
        Statement statement = statement(List.of(SECOND, FIRST), 0.5);
        assertThat(statement.content()).containsExactly(FIRST, SECOND);
        assertThat(statement.manner()).isEqualTo(Manner.DIRECT);
        assertThat(STORY.text().at(statement.source().getFirst())).isEqualTo("Ann Lee");
    }

    @Test
    void copiesItsLists() {
        List<Span> content = new ArrayList<>(List.of(FIRST));
        Statement statement = statement(content, 0.5);
        content.clear();
        assertThat(statement.content()).containsExactly(FIRST);
    }

    @Test
    void theSameSpansHaveTheSameIdWhoeverFindsThem() {
        StatementId id = statement(List.of(FIRST, SECOND), 0.1).id();
        assertThat(statement(List.of(SECOND, FIRST), 0.9).id()).isEqualTo(id);
        assertThat(statement(List.of(FIRST), 0.1).id()).isNotEqualTo(id);
        assertThat(id.value()).hasSize(16);
    }

    @Test
    void theIdCanBeComputedFromThePublishedSpans() {
        Story story = Story.plain("a.txt", Text.of("😀 “Go,” he said."));
        Statement statement = Statement.of(
                        story, List.of(new Span(3, 8)), List.of(new Span(12, 16)), List.of(), SPEAKER, PROVENANCE)
                .withConfidence(1);
        // Of "sha256:… content 2-7 cue 11-15 source ", in code points: the emoji counts once.
        String expected = StoryId.of(Text.of(story.id() + " content 2-7 cue 11-15 source "))
                .value()
                .substring("sha256:".length())
                .substring(0, 16);
        assertThat(statement.id().value()).isEqualTo(expected);
    }

    @Test
    void contentIsNeeded() {
        assertThatThrownBy(() -> statement(List.of(), 0.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spansOfOnePartMustNotOverlap() {
        assertThatThrownBy(() -> statement(List.of(FIRST, new Span(7, 9)), 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[7, 9)");
    }

    @Test
    void spansBehindTheTextAreRefused() {
        assertThatThrownBy(() -> statement(List.of(new Span(30, 99)), 0.5))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void confidenceLiesBetweenZeroAndOne() {
        assertThatThrownBy(() -> statement(List.of(FIRST), 1.01)).hasMessageContaining("1.01");
        assertThatThrownBy(() -> statement(List.of(FIRST), Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void anUnknownSpeakerNeedsAReasonAndAKnownOneAName() {
        assertThatThrownBy(() -> new Speaker.Unknown(UnknownReason.NOBODY_FITS, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Speaker.Resolved("", SpeakerType.PERSON, true, null, null, Resolution.NAME))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Speaker.Resolved("Ann", SpeakerType.PERSON, true, null, null, Resolution.NONE))
                .hasMessageContaining("Ann");
    }

    @Test
    void theWordsThatLeaveTheProgramAreTheContracts() {
        assertThat(Resolution.SHORT_NAME.word()).isEqualTo("short name");
        assertThat(SpeakerType.ORGANIZATION.word()).isEqualTo("organization");
        assertThat(Manner.MIXED.word()).isEqualTo("mixed");
        assertThat(Kind.values()).hasSize(13);
        assertThat(Kind.FORECAST.word()).isEqualTo("forecast");
    }

    @Test
    void provenanceRefusesADigestOfAnotherForm() {
        assertThatThrownBy(() -> new Provenance("neural", "1", "md5:1")).hasMessageContaining("md5:1");
    }

    private static Statement statement(List<Span> content, double confidence) {
        return Statement.of(STORY, content, List.of(CUE), List.of(SOURCE), SPEAKER, PROVENANCE)
                .withKind(Kind.CLAIM)
                .withConfidence(confidence);
    }
}
