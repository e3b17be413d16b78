package org.onrecord.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.quotation.Difference.Op;
import org.onrecord.statement.Manner;

/// Properties of any quotation, from seeds; `-Donrecord.seed=SEED` repeats one of them.
class CutsAndChangesTest {
    private static final int CASES = 300;

    /// None of them is a negation, a word that reverses the sense, or a pronoun.
    private static final String[] NOUNS = {
        "ferry",
        "harbour",
        "engine",
        "council",
        "island",
        "winter",
        "bridge",
        "captain",
        "ticket",
        "lighthouse",
        "orchard",
        "frost",
        "market",
        "school",
        "village",
        "budget",
        "mountain",
        "baker",
        "letter",
        "storm",
    };

    private static final String[] VERBS = {
        "carried", "painted", "repaired", "visited", "closed", "opened", "bought", "crossed", "watched", "promised",
    };

    private static final String[] OTHERS = {"elephant", "saxophone", "volcano", "telescope", "marmalade"};

    private interface Property {
        void check(Random random, String name);
    }

    private static void each(Property property) {
        Long only = Long.getLong("onrecord.seed");
        long first = only != null ? only : System.nanoTime();
        for (long seed = first; seed < first + (only != null ? 1 : CASES); seed++) {
            property.check(new Random(seed), "-Donrecord.seed=" + seed);
        }
    }

    /// Returns one sentence of some twenty words: `the captain painted the bridge and …`.
    private static List<String> sentence(Random random) {
        List<String> words = new ArrayList<>();
        for (int clause = 0; clause < 4; clause++) {
            if (clause > 0) {
                words.add("and");
            }
            words.addAll(List.of("the", any(random, NOUNS), any(random, VERBS), "the", any(random, NOUNS)));
        }
        return words;
    }

    private static String any(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static Finding ask(List<String> said, List<String> asked) {
        return Asking.of("“" + String.join(" ", said) + ".”").about(String.join(" ", asked));
    }

    @Test
    void aStretchOfAStatementIsVerbatim() {
        each((random, name) -> {
            List<String> said = sentence(random);
            int from = random.nextInt(said.size() - 5);
            int to = from + 5 + random.nextInt(said.size() - from - 5);
            assertThat(ask(said, said.subList(from, to)).verdict()).as(name).isEqualTo(Verdict.VERBATIM);
        });
    }

    @Test
    void aStretchInOtherCaseWithOtherMarksIsVerbatim() {
        each((random, name) -> {
            List<String> said = sentence(random);
            String asked = said.stream()
                    .map(word -> random.nextBoolean() ? word.toUpperCase(Locale.ROOT) : word)
                    .map(word -> word + any(random, new String[] {"", "", ",", ";", " —", "!"}))
                    .collect(Collectors.joining(" "));
            Finding finding = Asking.of("“" + String.join(" ", said) + ".”").about(asked);
            assertThat(finding.verdict()).as("%s: %s", name, asked).isEqualTo(Verdict.VERBATIM);
        });
    }

    @Test
    void aQuotationCutFromAStatementIsOnRecord() {
        each((random, name) -> {
            List<String> said = sentence(random);
            List<String> asked = new ArrayList<>(said);
            for (int dropped = 1 + random.nextInt(3); dropped > 0; dropped--) {
                asked.remove(1 + random.nextInt(asked.size() - 2));
            }
            Finding finding = ask(said, asked);
            assertThat(finding.verdict()).as("%s: %s of %s", name, asked, said).isIn(Verdict.VERBATIM, Verdict.CUT);
        });
    }

    @Test
    void aChangedWordIsNeverVerbatimOrACut() {
        each((random, name) -> {
            List<String> said = sentence(random);
            List<String> asked = new ArrayList<>(said);
            int at = random.nextInt(asked.size());
            asked.set(at, any(random, OTHERS));
            Finding finding = ask(said, asked);
            assertThat(finding.verdict()).as("%s: %s of %s", name, asked, said).isEqualTo(Verdict.ALTERED);
            assertThat(finding.evidence().getFirst().diff())
                    .as(name)
                    .filteredOn(difference -> difference.op() != Op.SAME)
                    .extracting(Difference::asked)
                    .anyMatch(words -> words.contains(asked.get(at)));
        });
    }

    @Test
    void anAddedWordIsNeverVerbatimOrACut() {
        each((random, name) -> {
            List<String> said = sentence(random);
            List<String> asked = new ArrayList<>(said);
            asked.add(random.nextInt(asked.size() + 1), any(random, OTHERS));
            assertThat(ask(said, asked).verdict()).as("%s: %s", name, asked).isEqualTo(Verdict.ALTERED);
        });
    }

    @Test
    void aNotPutInIsNeverVerbatimOrACut() {
        each((random, name) -> {
            List<String> said = sentence(random);
            List<String> asked = new ArrayList<>(said);
            asked.add(1 + random.nextInt(asked.size() - 1), "not");
            Finding finding = ask(said, asked);
            assertThat(finding.verdict()).as("%s: %s", name, asked).isEqualTo(Verdict.ALTERED);
            assertThat(finding.notes()).as(name).contains(Notes.TURNED);
        });
    }

    @Test
    void theDifferencesPutTogetherAreTheWordsAskedAbout() {
        each((random, name) -> {
            List<String> said = sentence(random);
            List<String> asked = new ArrayList<>(said);
            for (int change = random.nextInt(3); change > 0; change--) {
                asked.set(random.nextInt(asked.size()), any(random, OTHERS));
            }
            asked.remove(5);
            String put = ask(said, asked).evidence().getFirst().diff().stream()
                    .map(Difference::asked)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(" "));
            assertThat(put).as(name).isEqualTo(String.join(" ", asked));
        });
    }

    @Test
    void wordsOfNobodyAreNotOnRecord() {
        each((random, name) -> {
            List<String> asked = new ArrayList<>(Arrays.asList(OTHERS));
            Collections.shuffle(asked, random);
            assertThat(ask(sentence(random), asked).verdict()).as(name).isEqualTo(Verdict.NOT_ON_RECORD);
        });
    }

    @Test
    void wordsOfAnotherAreNeverTheirs() {
        each((random, name) -> {
            String words = String.join(" ", sentence(random));
            Finding finding =
                    new Asking().and(Asking.byOther(1, "“" + words + ".”")).about(words);
            assertThat(finding.verdict()).as(name).isEqualTo(Verdict.OTHER_SPEAKER);
        });
    }

    @Test
    void anIndirectReportIsNeverTheirWords() {
        each((random, name) -> {
            String words = String.join(" ", sentence(random));
            Finding finding = new Asking().and("that " + words, Manner.INDIRECT).about(words);
            assertThat(finding.verdict()).as(name).isEqualTo(Verdict.PARAPHRASE);
            assertThat(finding.notes()).as(name).contains(Notes.REPORTED);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "“”", "—", "...", "?!", "[]"})
    void aQuestionNeedsAWord(String words) {
        assertThatThrownBy(() -> new QuotationQuery(words, "Pell Okonta"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("nothing to look for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void whoIsAskedAboutIsSomebodyOrNobodyInParticular(String by) {
        assertThatThrownBy(() -> new QuotationQuery("We sell the pier", by))
                .hasMessageContaining("by must name someone");
        assertThat(QuotationQuery.of("We sell the pier").by()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SAME, '', x",
        "SAME, x, ''",
        "DROPPED, x, y",
        "ADDED, x, y",
        "CHANGED, '', y",
        "CHANGED, x, ''",
        "DROPPED, '', ''"
    })
    void aDifferenceHasTheWordsThatItsSortNeeds(Op op, String asked, String said) {
        assertThatThrownBy(() -> new Difference(op, asked, said))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(op.name());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.1, 1.1, 7})
    void howNearAMeaningIsIsACosine(double meaning) {
        Candidate yes = Candidate.of(1, "“Yes.”", Manner.DIRECT, 1, null);
        assertThatThrownBy(() -> yes.withMeaning(meaning))
                .hasMessage("meaning must be a cosine or NaN, got " + meaning);
    }
}
