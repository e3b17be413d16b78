package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbFormsTest {
    @ParameterizedTest
    @CsvSource({
        "denies, deny",
        "denied, deny",
        "dies, die",
        "promising, promise",
        "warning, warn",
        "planned, plan",
        "planning, plan",
        "argued, argue",
        "dismisses, dismiss",
        "says, say",
        "swore, swear",
        "felt, feel",
        "deny, deny",
    })
    void everyFormHasItsBaseAmongThoseThatSpellingAllows(String form, String base) {
        assertThat(VerbForms.bases(form)).contains(base);
    }

    @ParameterizedTest
    @CsvSource({"king", "bed", "yes", "is"})
    void aFormIsItsOwnBaseTooAndShortOnesAreNotCutToNothing(String form) {
        assertThat(VerbForms.bases(form)).startsWith(form).doesNotContain("");
    }
}
