package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceFormTest {
    @Test
    void aSourceHoldsTheNameIfItSharesAWordThatMatters() {
        assertThat(form("Mr. Lund’s campaign", "Bo Lund")).isEqualTo(SourceForm.NAME);
        assertThat(form("the harbour board", "Port Authority", "the board")).isEqualTo(SourceForm.NAME);
        assertThat(form("the board of trade", "Bank of Nordland")).isEqualTo(SourceForm.DESCRIPTION);
    }

    @Test
    void pronounsDescriptionsAndNoSourceAreDistinguished() {
        assertThat(form("She", "Ada Thorne")).isEqualTo(SourceForm.PRONOUN);
        assertThat(form("their", "the dockers")).isEqualTo(SourceForm.PRONOUN);
        assertThat(form("the mayor", "Ada Thorne")).isEqualTo(SourceForm.DESCRIPTION);
        assertThat(form("", "Ada Thorne")).isEqualTo(SourceForm.NONE);
    }

    private static SourceForm form(String source, String name, String... also) {
        return SourceForm.of(source, new GoldSpeaker(1, name, List.of(also), "claim", true));
    }
}
