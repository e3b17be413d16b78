package org.onrecord.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.search.Order;
import org.onrecord.search.SearchMode;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;

class SearchParametersTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "q=bridge",
                "q=bridge&kind=pledge&kind=demand&from=2026-03",
                "q=%22open+in+May%22&speaker=Mara+Ostrey",
                "speaker=Jos%C3%A9+N%C3%BA%C3%B1ez&by=7&by=12",
                "q=a%26b%3Dc&manner=direct&outlet=The+Quay+Post&to=2031&named=yes&how=both&sort=date&versions=all&copies=all",
            })
    void anAddressIsReadAndPrintedBack(String address) {
        assertThat(SearchParameters.of(address)).hasToString(address);
        assertThat(SearchParameters.of(address)).isEqualTo(SearchParameters.of(address));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "kind=pledge&q=bridge, q=bridge&kind=pledge",
        "q=++bridge+, q=bridge",
        "q=&kind=claim, kind=claim",
        "q, ''",
        "=bridge, ''",
        "q=bridge&colour=red&page=2, q=bridge",
        "kind=claim&kind=claim, kind=claim",
        "q=a=b, q=a%3Db",
        "&&q=bridge&, q=bridge",
    })
    void addressesThatAskTheSameAreTheSame(String address, String printed) {
        assertThat(SearchParameters.of(address)).hasToString(printed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=boast          | kind is one of claim, opinion, forecast,",
                "kind=claim&kind=x   | got \"x\"",
                "manner=shouted      | manner is one of direct, indirect, mixed, got \"shouted\"",
                "sort=length         | sort is one of relevance, date, got \"length\"",
                "q=bridge&how=magic  | how is one of",
                "by=Ada              | by is a number, got \"Ada\"",
                "by=-3               | by is a number, got \"-3\"",
                "named=perhaps       | named is yes or no, got \"perhaps\"",
                "from=soon           | from: 'soon' is not a date such as 2023, 2023-11 or 2023-11-29",
                "to=2031-02-30       | to: '2031-02-30' is not a date",
                "from=2031-06&to=2031-05 | from 2031-06-01 is after to 2031-05-31",
            })
    void aValueThatMakesNoSenseIsRefusedByItsName(String address, String reason) {
        SearchParameters parameters = SearchParameters.of(address);

        assertThatThrownBy(parameters::query)
                .isInstanceOf(InvalidSearchException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"q=%", "q=%zz", "%4=a", "q=100%"})
    void anAddressWithABrokenEscapeIsRefused(String address) {
        assertThatThrownBy(() -> SearchParameters.of(address))
                .isInstanceOf(InvalidSearchException.class)
                .hasMessageEndingWith("is not a valid part of an address");
    }

    @Test
    void everyNameReachesTheQuery() {
        StatementQuery query = SearchParameters.of(
                        "q=bridge&speaker=Ostrey&by=7&by=3&kind=pledge&kind=CLAIM&manner=direct"
                                + "&outlet=Tide&from=2031-02&to=2031&named=no&sort=date&copies=all")
                .query();

        assertThat(query.words()).isEqualTo("bridge");
        assertThat(query.speaker()).isEqualTo("Ostrey");
        assertThat(query.order()).isEqualTo(Order.DATE);
        assertThat(query.everyStatement()).isTrue();
        assertThat(query.filter().speakers()).containsExactlyInAnyOrder(3L, 7L);
        assertThat(query.filter().kinds()).containsExactlyInAnyOrder(Kind.PLEDGE, Kind.CLAIM);
        assertThat(query.filter().manner()).isEqualTo(Manner.DIRECT);
        assertThat(query.filter().outlet()).isEqualTo("Tide");
        assertThat(query.filter().from()).isEqualTo(LocalDate.parse("2031-02-01"));
        assertThat(query.filter().to()).isEqualTo(LocalDate.parse("2031-12-31"));
        assertThat(query.filter().named()).isFalse();
    }

    @Test
    void withoutWordsThereIsNoMeaningToSearchBy() {
        assertThat(SearchParameters.of("how=both").query().mode()).isEqualTo(SearchMode.WORDS);
        assertThat(SearchParameters.of("how=nonsense").query().mode()).isEqualTo(SearchMode.WORDS);
        assertThat(SearchParameters.of("q=bridge&how=both").query().mode()).isEqualTo(SearchMode.BOTH);
        assertThat(SearchParameters.of("q=bridge").query().mode()).isEqualTo(SearchMode.WORDS);
    }

    @Test
    void aValueIsSetTakenOutAndToggledWithoutChangingTheOriginal() {
        SearchParameters bridge = SearchParameters.of("q=bridge&kind=claim");

        assertThat(bridge.with("q", "pier")).hasToString("q=pier&kind=claim");
        assertThat(bridge.with("q", null)).hasToString("kind=claim");
        assertThat(bridge.toggled("kind", "pledge")).hasToString("q=bridge&kind=claim&kind=pledge");
        assertThat(bridge.toggled("kind", "claim")).hasToString("q=bridge");
        assertThat(bridge).hasToString("q=bridge&kind=claim");
    }

    @Test
    void valuesAreAskedForByName() {
        SearchParameters parameters =
                new SearchParameters(Map.of("kind", List.of("claim", " pledge "), "q", List.of(" ")));

        assertThat(parameters.value("q")).isNull();
        assertThat(parameters.value("kind")).isEqualTo("claim");
        assertThat(parameters.all("kind")).containsExactly("claim", "pledge");
        assertThat(parameters.has("kind", "pledge")).isTrue();
        assertThat(parameters.has("kind", "denial")).isFalse();
        assertThat(parameters.isEmpty()).isFalse();
        assertThat(SearchParameters.of("x=1").isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource({
        "2023, 2023-01-01, 2023-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02, 2023-02-01, 2023-02-28",
        "2023-11-29, 2023-11-29, 2023-11-29",
        "' 2023-11 ', 2023-11-01, 2023-11-30",
    })
    void aDateStandsForAllItsDays(String words, LocalDate first, LocalDate last) {
        assertThat(DateRange.of(words)).isEqualTo(new DateRange(first, last));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "23", "2023-13", "2023-1", "2023-02-29", "29.11.2023", "yesterday", "2023-11-29T00:00"})
    void whatIsNoDateIsToldWithWhatIsOne(String words) {
        assertThatThrownBy(() -> DateRange.of(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + words + "' is not a date such as 2023, 2023-11 or 2023-11-29");
    }
}
