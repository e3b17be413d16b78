package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumberWordsTest {
    @Test
    void wordsBelowAHundredHaveTheirValues() {
        assertThat(NumberWords.unit("nineteen")).isEqualTo(19);
        assertThat(NumberWords.unit("twenty")).isNull();
        assertThat(NumberWords.ten("twenty")).isEqualTo(20);
        assertThat(NumberWords.small("twenty")).isEqualTo(20);
        assertThat(NumberWords.small("zero")).isZero();
        assertThat(NumberWords.small("hundred")).isNull();
    }

    @Test
    void scalesMultiply() {
        assertThat(NumberWords.scale("million")).isEqualByComparingTo(new BigDecimal(1_000_000));
        assertThat(NumberWords.shortScale("bn")).isEqualByComparingTo(new BigDecimal(1_000_000_000));
        assertThat(NumberWords.scale("m")).isNull();
        assertThat(NumberWords.scaleOfMoney("m")).isEqualByComparingTo(new BigDecimal(1_000_000));
    }

    @Test
    void fractionsSayIntoHowManyPartsAndHowManyOfThem() {
        assertThat(NumberWords.parts("thirds")).isEqualTo(3);
        assertThat(NumberWords.countOfParts("two")).isEqualTo(2);
        assertThat(NumberWords.countOfParts("third")).isNull();
    }
}
