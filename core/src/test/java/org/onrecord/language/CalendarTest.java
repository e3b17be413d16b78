package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2023, 11, 29);

    @Test
    void monthsAndWeekdaysHaveWholeAndShortNames() {
        assertThat(Calendar.month("november")).isEqualTo(Month.NOVEMBER);
        assertThat(Calendar.month("sept")).isEqualTo(Month.SEPTEMBER);
        assertThat(Calendar.month("monday")).isNull();
        assertThat(Calendar.weekdays()).containsEntry("tues", DayOfWeek.TUESDAY).hasSize(18);
        assertThat(Calendar.months()).containsEntry("may", Month.MAY).hasSize(24);
    }

    @Test
    void inRunningTextOnlyWholeNamesAreWeekdays() {
        assertThat(Calendar.weekday("sunday")).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(Calendar.weekday("sun")).isNull();
        assertThat(Calendar.wantsCapital("march")).isTrue();
        assertThat(Calendar.wantsCapital("april")).isFalse();
    }

    @Test
    void aWeekdayIsTheLatestThatHasCome() {
        assertThat(Calendar.latest(DayOfWeek.WEDNESDAY, WEDNESDAY)).isEqualTo(WEDNESDAY);
        assertThat(Calendar.latest(DayOfWeek.THURSDAY, WEDNESDAY)).isEqualTo(LocalDate.of(2023, 11, 23));
        assertThat(Calendar.latestBefore(DayOfWeek.WEDNESDAY, WEDNESDAY)).isEqualTo(LocalDate.of(2023, 11, 22));
        assertThat(Calendar.inWeekBefore(DayOfWeek.SUNDAY, WEDNESDAY)).isEqualTo(LocalDate.of(2023, 11, 26));
    }
}
