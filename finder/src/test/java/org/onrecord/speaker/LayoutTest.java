package org.onrecord.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;

/// Quotations without a source have the speaker whom the layout, the quotation before or the net gives.
class LayoutTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["It failed."] -*Ann Lee* | Ann Lee, person, name
            ["It failed."] – *Ann Lee* | Ann Lee, person, name
            ["It failed."] —*Ann Lee* | Ann Lee, person, name
            ["It failed."] - Mayor *Ann Lee* | Ann Lee, person, name
            ["It failed."] - Harbour Board Chairwoman *Ann Lee* | Ann Lee, person, name
            *Ann Lee* came.¶["It failed."] - *Lee* | Ann Lee, person, name
            """)
    void aNameAfterADashSigns(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            And from *Ann Lee*:¶["It failed."] | Ann Lee, person, name
            *Ann Lee*:¶["It failed."] | Ann Lee, person, name
            *Ann Lee* on the harbour: ["It failed."] | Ann Lee, person, name
            *Ann Lee*, whom *Tom Oak* chose: ["It failed."] | Ann Lee, person, name
            """)
    void aLineThatEndsWithAColonLeadsIn(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            From the desk of *Ann Lee*, chief analyst.¶["It failed."] | Ann Lee, person, name
            From *Ann Lee*.¶["It failed."] | Ann Lee, person, name
            Statement by *Ann Lee*.¶["It failed."] | Ann Lee, person, name
            Message from *Ann Lee*.¶["It failed."] | Ann Lee, person, name
            Remarks of *Ann Lee*.¶["It failed."] | Ann Lee, person, name
            About *Ann Lee*.¶["It failed."] | (no source)
            """)
    void aLetterheadNamesWhoWrites(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["It failed,"] <*Ann Lee*> {said}.¶// ["It rained."] | Ann Lee, person, implied
            ["It failed,"] <*Ann Lee*> {said}. // ["It rained."] | Ann Lee, person, implied
            ["It failed,"] <the company> {said}.¶// ["It rained."] | company, organization, implied
            <*Ann Lee*> {said} [it failed].¶// ["It rained."] | Ann Lee, person, implied
            ["It failed,"] <*Ann Lee*> {said}.¶Snow fell.¶Hail fell.¶// ["It rained."] | (no source)
            ["It failed,"] <*Ann Lee*> {said}.¶// [it rained]. | (no source)
            ["It failed."] | (no source)
            [It failed], {it is said}. | (impersonal)
            """)
    void aQuotationGoesOnWithTheOneRightBeforeIt(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Ann Lee | 0.9 | *Ann Lee* met *Eve Oak*. <She> {said} [it failed]. | Ann Lee, person, pronoun
            Eve Oak | 0.9 | *Ann Lee* met *Eve Oak*. <She> {said} [it failed]. | Eve Oak, person, pronoun
            Tom Oak | 0.9 | *Ann Lee* met *Tom Oak*. <She> {said} [it failed]. | Ann Lee, person, pronoun
            Ann Lee | 0.9 | *Ann Lee* sat. ["It failed."] | Ann Lee, person, implied
            Ann Lee | 0.2 | *Ann Lee* sat. ["It failed."] | (no source)
            Oslo | 0.9 | ^Oslo^ slept. ["It failed."] | (no source)
            Ann Lee | 0.9 | *Ann Lee* sat. <The boss> {said} [it failed]. | Ann Lee, person, role
            Ann Lee | 0.1 | *Ann Lee* sat. <The boss> {said} [it failed]. | boss, person, description
            Harbour Board | 0.9 | The _Harbour Board_ met the _School Board_. <It> {said} [it failed]. | Harbour Board, organization, pronoun
            School Board | 0.9 | The _Harbour Board_ met the _School Board_. <It> {said} [it failed]. | School Board, organization, pronoun
            Harbour Board | 0.9 | The _Harbour Board_ met. <They> {said} [it failed]. | Harbour Board, organization, pronoun
            Ann Lee | 0.9 | *Ann Lee* wrote. <I> {said} [it failed]. | Ann Lee, person, pronoun
            Ann Lee | 0.9 | Asked *Ann Lee*: the plan, <which> {said} [it failed]. | Ann Lee, person, pronoun
            """)
    void whatTheNetSeesIsWeighed(String name, double share, String marked, String found) {
        assertThat(Scene.of(marked, name, share).found()).isEqualTo(found);
    }

    @Test
    void ofNamesakesTheNetTellsWhoIsMeant() {
        String marked = "*Robert Hale* met *Susan Hale*. *Robert Hale* sat. <*Hale*> {said} [it failed].";

        assertThat(Scene.of(marked).speaker()).isEqualTo("Robert Hale");
        assertThat(Scene.of(marked, "Susan Hale", 0.9).speaker()).isEqualTo("Susan Hale");
    }

    @Test
    void twoWhoFitAlikeLeaveThePronounOpen() {
        Scene scene = Scene.of("*Tom Oak*, *Jim Ash*, *Ned Elm* and *Sam Fir* came. It rained. It snowed. It hailed. "
                + "It froze. It thawed. It poured. It cleared.¶Then <he> {said} [it failed].");

        assertThat(scene.last().speaker()).isInstanceOfSatisfying(Speaker.Unknown.class, unknown -> {
            assertThat(unknown.reason()).startsWith("\"he\" may mean ");
            assertThat(unknown.reason()).contains(" or ");
        });
    }

    @Test
    void theReasonNamesTheWordThatNobodyFits() {
        assertThat(Scene.of("<She> {said} [it failed].").last().speaker())
                .isInstanceOfSatisfying(
                        Speaker.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo("the story names nobody whom \"She\" fits"));
    }

    @Test
    void aNameIsSurerThanAPronounAndAPronounThanAGuess() {
        double name = Scene.of("<*Ann Lee*> {said} [it failed].").last().probability();
        double pronoun = Scene.of("*Ann Lee* met *Eve Oak*. <She> {said} [it failed].")
                .last()
                .probability();
        double nobody = Scene.of("<They> {said} [it failed].").last().probability();

        assertThat(name).isGreaterThan(pronoun);
        assertThat(pronoun).isGreaterThan(nobody);
    }

    @Test
    void statementsAreAnsweredInTheOrderThatTheyAreGivenIn() {
        Scene scene = Scene.of("[\"It failed,\"] <*Ann Lee*> {said}. // [\"It held,\"] {said} <*Tom Oak*>. // "
                + "[\"It rained,\"] <he> {said}.");

        assertThat(scene.speakers()).containsExactly("Ann Lee", "Tom Oak", "Tom Oak");
        assertThat(scene.resolved().resolvedBy()).isEqualTo(Resolution.PRONOUN);
    }
}
