package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Span;

class QuotationMarksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"“We won’t.”", "\"No,\"", " «Non» ", "„Nein“", "»Nein«", "‘It’s over’", "“He told me ‘go’.”"})
    void oneQuotationFromMarkToMarkIsWhole(String words) {
        assertThat(QuotationMarks.isWhole(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "“”",
                "that “this” holds",
                "“A” and “B”",
                "\"A\" and \"B\"",
                "“One paragraph\n\n“and the next”",
                "“never closed",
                "'90s music's"
            })
    void anythingElseIsNot(String words) {
        assertThat(QuotationMarks.isWhole(words)).isFalse();
    }

    @Test
    void marksMayTouchAStretchFromOutside() {
        assertThat(QuotationMarks.enclose("“It holds,” she", new Span(1, 10))).isTrue();
        assertThat(QuotationMarks.enclose("“It holds,” she", new Span(1, 9))).isFalse();
        assertThat(QuotationMarks.enclose("It holds", new Span(0, 8))).isFalse();
    }
}
