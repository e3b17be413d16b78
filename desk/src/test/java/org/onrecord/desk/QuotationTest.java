package org.onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"“We won’t.”", "\"No,\"", " «Non» ", "„Nein“", "»Nein«", "‘It’s over’", "“He told me ‘go’.”"})
    void oneQuotationFromMarkToMarkIsWhole(String words) {
        assertThat(Quotation.isWhole(words)).isTrue();
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
        assertThat(Quotation.isWhole(words)).isFalse();
    }
}
