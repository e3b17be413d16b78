package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.index.Invented.statement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.StatementStatus;
import org.onrecord.search.Filter;

class CandidatesTest {
    private static final int STATEMENTS = 2000;

    @TempDir
    private Path folder;

    private final String[] said = new String[STATEMENTS];

    @BeforeEach
    void say() {
        Random random = new Random(5);
        for (int number = 0; number < STATEMENTS; number++) {
            StringBuilder words = new StringBuilder("we will see that it is done");
            for (int word = 0; word < 12; word++) {
                double share = random.nextDouble();
                words.append(" term")
                        .append((int) (share * share * share * 4000))
                        .append('s');
            }
            said[number] = words.toString();
        }
    }

    private Index index() throws IOException {
        Index index = Invented.open(folder);
        for (int number = 0; number < STATEMENTS; number++) {
            index.put(statement(number, said[number])
                    .now(number == 9 ? StatementStatus.REJECTED : StatementStatus.CURRENT)
                    .indexed());
        }
        index.put(statement(STATEMENTS, "we shall have none of it here").indexed());
        index.refresh();
        return index;
    }

    @Test
    void theWordsThemselvesComeFirst() throws IOException {
        try (Index index = index()) {
            for (long number : new long[] {0, 700, 1999}) {
                assertThat(index.candidates(said[(int) number], Filter.NONE, 20))
                        .startsWith(number);
                String half = said[(int) number].substring(said[(int) number].length() / 2);
                assertThat(index.candidates(half, Filter.NONE, 20)).contains(number);
            }
        }
    }

    @Test
    void otherFormsOfTheWordsAndWordsThatNobodySaidDoNotMislead() throws IOException {
        try (Index index = index()) {
            String altered = said[700].replace("s ", " ").replace("we will", "they would never ever zzyzx");
            assertThat(index.candidates(altered, Filter.NONE, 20)).startsWith(700L);
        }
    }

    @Test
    void commonWordsAloneAreToldByTheirOrder() throws IOException {
        try (Index index = index()) {
            assertThat(index.candidates("none of it here", Filter.NONE, 5)).startsWith((long) STATEMENTS);
            assertThat(index.candidates("it", Filter.NONE, 5)).hasSize(5);
        }
    }

    @Test
    void eachPartOfALongQuotationIsLookedFor() throws IOException {
        StringBuilder speech = new StringBuilder();
        for (int part = 0; part < 900; part++) {
            speech.append("nobody uttered exactly these filler pieces of talk ");
            if (part % 300 == 0) {
                speech.append(said[1000 + part / 300]).append(' ');
            }
        }
        try (Index index = index()) {
            assertThat(index.candidates(said[3] + " " + said[4] + " " + said[5], Filter.NONE, 30))
                    .contains(3L, 4L, 5L);
            assertThat(index.candidates(speech.toString(), Filter.NONE, 100)).contains(1000L, 1001L, 1002L);
        }
    }

    @Test
    void onlyWhatPassesTheFilterIsACandidate() throws IOException {
        try (Index index = index()) {
            assertThat(index.candidates(said[9], Filter.NONE, 20)).isNotEmpty().doesNotContain(9L);
            assertThat(index.candidates(said[9], Filter.NONE.withStatuses(Set.of(StatementStatus.REJECTED)), 20))
                    .containsExactly(9L);
        }
    }

    @Test
    void wordsThatNobodySaidHaveNoCandidates() throws IOException {
        try (Index index = index()) {
            assertThat(index.candidates("zzyzx", Filter.NONE, 20)).isEmpty();
            assertThat(index.candidates("((", Filter.NONE, 20)).isEmpty();
            assertThat(index.candidates("", Filter.NONE, 20)).isEmpty();
        }
    }
}
