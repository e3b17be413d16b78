package org.onrecord.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.statement.SpeakerType;

/// Invented people, in pairs that share a name and have different occupations.
class HomonymsTest {
    private static final List<List<String>> WALKS = List.of(
            List.of("senator", "presidential candidate", "Sen.", "governor", "lawmaker"),
            List.of("judge", "district court judge", "chief justice", "appeals judge"),
            List.of("striker", "Rovers forward and striker", "national team player", "football coach"),
            List.of("opera singer", "singer", "soprano and actress", "musician"),
            List.of("heart surgeon", "professor of medicine", "physician", "doctor at the Lanmere clinic"),
            List.of("bishop", "archbishop", "bishop of Sule", "cardinal"),
            List.of("farmer", "retired plumber", "resident of Ostrey", "mother of three"));

    private static final List<String> GIVEN = List.of("Imre", "Pell", "Dorrit", "Maud", "Anselm", "Tove", "Kasimir");
    private static final List<String> LAST =
            List.of("Valdane", "Okonta", "Haske", "Ferrin", "Quill", "Lanmere", "Rell");

    @Test
    void twoPeopleOfOneNameStayTwo() {
        long seed = Long.getLong("onrecord.seed", new Random().nextLong());
        Random random = new Random(seed);
        Register register = new Register();
        List<Long> placed = new ArrayList<>();
        List<String> people = new ArrayList<>();
        for (int story = 0; story < 1500; story++) {
            String given = GIVEN.get(random.nextInt(GIVEN.size()));
            String last = LAST.get(random.nextInt(LAST.size()));
            int name = GIVEN.indexOf(given) + GIVEN.size() * LAST.indexOf(last);
            boolean isFirst = random.nextBoolean();
            int walk = (name + (isFirst ? 0 : 1 + name % 5)) % WALKS.size();
            List<String> roles = WALKS.get(walk);
            placed.add(register.add(Mention.of(given + ' ' + last, SpeakerType.PERSON, true, "story " + story)
                    .withRole(roles.get(random.nextInt(roles.size())))
                    .withDate(LocalDate.of(2024, 1, 1).plusDays(story / 3))));
            people.add(given + ' ' + last + ' ' + walk);
        }
        int joined = 0;
        int right = 0;
        int all = 0;
        Map<Long, String> named = new HashMap<>();
        for (int one = 0; one < placed.size(); one++) {
            named.putIfAbsent(placed.get(one), people.get(one));
            for (int other = 0; other < one; other++) {
                boolean together = placed.get(one).equals(placed.get(other));
                boolean same = people.get(one).equals(people.get(other));
                joined += together ? 1 : 0;
                right += together && same ? 1 : 0;
                all += same ? 1 : 0;
            }
        }
        assertThat((double) right / joined)
                .as("precision, seed %d, %s", seed, named)
                .isGreaterThan(0.9);
        assertThat((double) right / all).as("recall, seed %d, %s", seed, named).isGreaterThan(0.9);
    }
}
