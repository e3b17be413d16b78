package org.onrecord.webpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2031-05-02T08:30:00Z | 2031-05-02T08:30:00Z", "2031-05-02T08:30Z | 2031-05-02T08:30:00Z",
                "2031-05-02T08:30:00.250+02:00 | 2031-05-02T08:30:00.250+02:00",
                        "2031-05-02T08:30:00+0200 | 2031-05-02T08:30:00+02:00",
                "2031-05-02T08:30:00+02 | 2031-05-02T08:30:00+02:00",
                        "2031-05-02 08:30:00 -0800 | 2031-05-02T08:30:00-08:00",
                "Fri, 2 May 2031 08:30:00 GMT | 2031-05-02T08:30:00Z", "1935390600 | 2031-05-01T08:30:00Z"
            })
    void momentsAreReadInTheWaysInWhichTheyAreWritten(String words, String moment) {
        assertThat(DateTimes.of(words)).isEqualTo(OffsetDateTime.parse(moment));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2031-05-02",
                "20310502",
                "2031/05/02",
                "2 May 2031",
                "May 2, 2031",
                "Posted: Fri 6:45 PM, May 2, 2031",
                "2031-05-02T23:59:00-08:00"
            })
    void daysAreReadInWordsToo(String words) {
        assertThat(DateTimes.day(words)).isEqualTo(LocalDate.of(2031, 5, 2));
    }

    @Test
    void whatIsNoMomentIsNone() {
        assertThat(DateTimes.of("soon")).isNull();
        assertThat(DateTimes.of(null)).isNull();
        assertThat(DateTimes.of("2031-05-02T08:30:00"))
                .as("without an offset it is no moment")
                .isNull();
        assertThat(DateTimes.day("2031-13-45")).isNull();
    }
}
