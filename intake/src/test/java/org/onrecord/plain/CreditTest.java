package org.onrecord.plain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

class CreditTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AFP , Wednesday 29 Nov 2023",
                "Wednesday, November 29, 2023",
                "Nov. 29, 2023, 5:00 a.m. ET",
                "29th November 2023",
                "Wed 29 Nov 2023 14.23 GMT",
                "Published: 29 November 2023 14:05 BST",
                "Published 2023-11-29T10:15:00+01:00",
                "2023-11-29",
                "Issued on: 29/11/2023 - 10:15",
                "Posted 11/29/2023 at 9am",
                "29.11.2023",
                "Updated 10:12 p.m. ET, Wed November 29, 2023",
                "Last updated on 29 November 2023, 10:12 UTC",
                "UPDATED 1 Dec 2023 | PUBLISHED 29 Nov 2023",
                "Published 29 Nov 2023, updated 1 Dec 2023",
                "By Ann Lee | 29 November 2023",
                "Daily Post, 29 November 2023",
                "Brussels, 29 November 2023"
            })
    void readsTheDateHoweverItIsWritten(String line) {
        assertThat(credit(line).date()).isEqualTo(LocalDate.of(2023, 11, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/2023",
                "31 February 2023",
                "Published: Wednesday 29 November",
                "Updated 2 hours ago",
                "November 2023",
                "29 November 2023 | 20 January 2024"
            })
    void leavesADateOpenThatIsNotToldClearly(String line) {
        assertThat(credit(line).date()).isNull();
    }

    @Test
    void readsAuthorsAgenciesOutletsAndPlaces() {
        assertThat(credit("By Ann Lee").authors()).containsExactly("Ann Lee");
        assertThat(credit("BY ANN LEE AND LIV VAN DER MEER").authors()).containsExactly("Ann Lee", "Liv van der Meer");
        assertThat(credit("By Ann Lee, Bo Lund and Cy O'Hara, Daily Post").authors())
                .containsExactly("Ann Lee", "Bo Lund", "Cy O'Hara");
        assertThat(credit("Ann Lee, Daily Post").outlet()).isEqualTo("Daily Post");
        assertThat(credit("By Ann Lee in Brussels").authors()).containsExactly("Ann Lee");
        assertThat(credit("By Ann Lee, Health Correspondent").authors()).containsExactly("Ann Lee");
        assertThat(credit("Ann Lee, political editor").authors()).containsExactly("Ann Lee");
        assertThat(credit("By Ann Lee for The Eastmoor Courier").outlet()).isEqualTo("The Eastmoor Courier");
        assertThat(credit("Ann Lee/AP").agency()).isEqualTo("AP");
        assertThat(credit("By The Associated Press").agency()).isEqualTo("AP");
        assertThat(credit("By The Associated Press").authors()).isEmpty();
        assertThat(credit("Agence France-Presse").agency()).isEqualTo("AFP");
        assertThat(credit("Source: Reuters").agency()).isEqualTo("Reuters");
        assertThat(credit("Source: Harbour Gazette").outlet()).isEqualTo("Harbour Gazette");
        assertThat(credit("Alpine News Service, Saturday 18 April 2026").agency())
                .isEqualTo("Alpine News Service");
        assertThat(credit("Source: Xinhua | 2024-03-08 19:42:15 | Editor: li").agency())
                .isEqualTo("Xinhua");
        assertThat(credit("Brussels, 29 November 2023").place()).isEqualTo("Brussels");
        assertThat(credit("XINHUA").agency()).isEqualTo("Xinhua");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mayor resigns over bridge",
                "By the river, a town waits",
                "“By Ann Lee”",
                "He was born on 29 November 2023",
                "In May 2023 the bridge fell.",
                "AP style has changed",
                "Reuters Institute finds trust falling",
                "Wednesday was the worst day",
                "Bridge shut on 29 November 2023",
                "...",
                "2023"
            })
    void takesNothingElseForACredit(String line) {
        assertThat(Credit.of(unit(line))).isNull();
    }

    @Test
    void readsWhoMadeAStory() {
        assertThat(Contributions.in("Reporting by Ann Lee in Oslo and Bo Lund; Writing by Cy Orr; Editing by Di Ray"))
                .containsExactly("Ann Lee", "Bo Lund", "Cy Orr");
        assertThat(Contributions.in("(Editing by Di Ray)")).isEmpty();
        assertThat(Contributions.in("Ann Lee and Bo Lund contributed to this report."))
                .isEmpty();
        assertThat(Contributions.in("Reporting by the Post showed that he knew."))
                .isNull();
        assertThat(Contributions.in("The mayor contributed to this report.")).isNull();
    }

    private static Credit credit(String line) {
        return requireNonNull(Credit.of(unit(line)), line);
    }

    private static Unit unit(String line) {
        return Unit.of(Text.of(line), new Span(0, line.length()), true);
    }

    @Test
    void readsDatelines() {
        assertThat(dateline("BRUSSELS (Reuters) - The alliance met.")).isEqualTo("Brussels|Reuters|null|20");
        assertThat(dateline("LONDON, Nov 29 (Reuters) - The bank met on it.")).isEqualTo("London|Reuters|Nov 29|26");
        assertThat(dateline("Kyiv, Ukraine (AP) — Nobody slept in the town.")).isEqualTo("Kyiv, Ukraine|AP|null|20");
        assertThat(dateline("WASHINGTON — The Senate voted on it.")).isEqualTo("Washington|null|null|12");
        assertThat(dateline("WASHINGTON—The Senate voted on it.")).isEqualTo("Washington|null|null|11");
        assertThat(dateline("RIO DE JANEIRO, 3 May 2024 (AFP) – “We won,” he said."))
                .isEqualTo("Rio de Janeiro|AFP|3 May 2024|34");
        assertThat(dateline("SIOUX FALLS, S.D. -- Snow fell on the town.")).isEqualTo("Sioux Falls, S.D.|null|null|20");
        assertThat(dateline("(Reuters) - Snow fell on the town.")).isEqualTo("null|Reuters|null|11");
        assertThat(dateline("NEW DELHI: The government will act.")).isEqualTo("New Delhi|null|null|10");
        assertThat(dateline("PARIS/BERLIN, May 3 (dpa) - Both states will act."))
                .isEqualTo("Paris/Berlin|dpa|May 3|27");
        assertThat(dateline("MOSCOW, November 12. /TASS/. The ministry met.")).isEqualTo("Moscow|TASS|November 12|28");
        assertThat(dateline("MOSCOW. Nov 12 (Interfax) - The ministry met.")).isEqualTo("Moscow|Interfax|Nov 12|27");
        assertThat(dateline("New York, NY – Snow fell on the town.")).isEqualTo("New York, NY|null|null|14");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRUMP: We will win this one, you will see.",
                "NATO — The alliance — met on Monday.",
                "BREAKING — The mayor has resigned today.",
                "The mayor — Ann Lee — resigned today.",
                "Ann Lee (R) - The mayor of the town - resigned.",
                "BRUSSELS - which has no mayor - met on Monday.",
                "Brussels (which has no mayor) - met on Monday.",
                "I — I do not know what to say to you.",
                "Moscow said: The ships are not ours."
            })
    void takesNothingElseForADateline(String paragraph) {
        assertThat(Datelines.in(paragraph, true)).isNull();
    }

    private static String dateline(String paragraph) {
        Datelines.Found found = Datelines.in(paragraph, true);
        return found == null
                ? "none"
                : String.join(
                        "|",
                        List.of(
                                String.valueOf(found.place()),
                                String.valueOf(found.agency()),
                                String.valueOf(found.date()),
                                "" + found.length()));
    }
}
