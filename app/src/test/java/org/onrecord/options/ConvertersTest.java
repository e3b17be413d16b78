package org.onrecord.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.answers.DateRange;
import picocli.CommandLine.TypeConversionException;

/// What users write for a value, and what it means; what is none is refused with the words that were given.
class ConvertersTest {
    @ParameterizedTest
    @CsvSource({"0s, PT0S", "30s, PT30S", "15m, PT15M", "2h, PT2H", "1d, P1D", "90m, PT90M", "999999d, P999999D"})
    void aTimeIsACountAndAUnit(String words, Duration time) {
        assertThat(new DurationConverter().convert(words)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "15", "m", "1.5h", "-1m", "+1m", "1w", "1M", "1 m", " 1m", "1m30s", "1000000s", "PT1H", "١m"
            })
    void whatIsNoTimeIsRefused(String words) {
        assertThatThrownBy(() -> new DurationConverter().convert(words))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("'" + words + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "2031, 2031-01-01, 2031-12-31",
        "2031-02, 2031-02-01, 2031-02-28",
        "2032-02, 2032-02-01, 2032-02-29",
        "2031-12, 2031-12-01, 2031-12-31",
        "2031-05-02, 2031-05-02, 2031-05-02",
        "2032-02-29, 2032-02-29, 2032-02-29",
        "' 2031 ', 2031-01-01, 2031-12-31"
    })
    void aDateIsAllTheDaysThatItStandsFor(String words, String first, String last) {
        DateRange range = new DateRangeConverter().convert(words);
        assertThat(range.first()).hasToString(first);
        assertThat(range.last()).hasToString(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31",
                "2031-5",
                "2031-13",
                "2031-00",
                "2031-02-29",
                "2031-04-31",
                "2031/05/02",
                "2 May 2031",
                "2031-05-02T08:30",
                "yesterday",
                "20310502"
            })
    void whatIsNoDateIsRefused(String words) {
        assertThatThrownBy(() -> new DateRangeConverter().convert(words))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("'" + words + "'");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "0.9, 0.9", ".5, 0.5", "1e-3, 0.001", "1.0, 1", "-0, 0"})
    void aConfidenceIsANumberFromNoughtToOne(String words, double confidence) {
        assertThat(new ConfidenceConverter().convert(words)).isEqualTo(confidence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0001", "-0.0001", "90%", "0,9", "NaN", "Infinity", "high", "1/2"})
    void whatIsNoConfidenceIsRefused(String words) {
        assertThatThrownBy(() -> new ConfidenceConverter().convert(words))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("'" + words + "'");
    }
}
