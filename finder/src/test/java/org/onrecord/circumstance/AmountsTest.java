package org.onrecord.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Amounts of money are read from what was said: each row holds a content and its amounts, as `words = value
/// unit`.
class AmountsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            It costs $5. | $5 = 5 USD
            It costs $5.25. | $5.25 = 5.25 USD
            It costs $1,250. | $1,250 = 1250 USD
            It costs $1,250,000.50. | $1,250,000.50 = 1250000.5 USD
            It costs €40. | €40 = 40 EUR
            It costs 40 €. | 40 € = 40 EUR
            It costs 40€. | 40€ = 40 EUR
            It costs £7. | £7 = 7 GBP
            It costs ¥9,000. | ¥9,000 = 9000 JPY
            It costs ₹250. | ₹250 = 250 INR
            It costs ₽300. | ₽300 = 300 RUB
            It costs ₩10,000. | ₩10,000 = 10000 KRW
            It costs ₪12. | ₪12 = 12 ILS
            It costs ₺75. | ₺75 = 75 TRY
            It costs ₴90. | ₴90 = 90 UAH
            It costs ₦4,000. | ₦4,000 = 4000 NGN
            It costs ₱45. | ₱45 = 45 PHP
            It costs ฿60. | ฿60 = 60 THB
            It costs ₫20,000. | ₫20,000 = 20000 VND
            """)
    void aSignNamesTheCurrency(String content, String amounts) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(amounts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            It costs US$5. | US$5 = 5 USD
            It costs U.S.$5. | U.S.$5 = 5 USD
            It costs A$5. | A$5 = 5 AUD
            It costs AU$5. | AU$5 = 5 AUD
            It costs C$5. | C$5 = 5 CAD
            It costs CA$5. | CA$5 = 5 CAD
            It costs CAN$5. | CAN$5 = 5 CAD
            It costs CDN$5. | CDN$5 = 5 CAD
            It costs NZ$5. | NZ$5 = 5 NZD
            It costs HK$5. | HK$5 = 5 HKD
            It costs S$5. | S$5 = 5 SGD
            It costs NT$5. | NT$5 = 5 TWD
            It costs R$5. | R$5 = 5 BRL
            """)
    void lettersBeforeTheDollarSignTellWhoseItIs(String content, String amounts) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(amounts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            It costs USD 5. | USD 5 = 5 USD
            It costs EUR 5. | EUR 5 = 5 EUR
            It costs GBP 5. | GBP 5 = 5 GBP
            It costs JPY 500. | JPY 500 = 500 JPY
            It costs CHF 5,000. | CHF 5,000 = 5000 CHF
            It costs 5,000 CHF. | 5,000 CHF = 5000 CHF
            It costs SEK 12 million. | SEK 12 million = 12000000 SEK
            It costs 12 million SEK. | 12 million SEK = 12000000 SEK
            It costs NOK 40. | NOK 40 = 40 NOK
            It costs DKK 40. | DKK 40 = 40 DKK
            It costs PLN 40. | PLN 40 = 40 PLN
            It costs CZK 400. | CZK 400 = 400 CZK
            It costs HUF 4,000. | HUF 4,000 = 4000 HUF
            It costs ZAR 40. | ZAR 40 = 40 ZAR
            It costs BRL 40. | BRL 40 = 40 BRL
            It costs MXN 40. | MXN 40 = 40 MXN
            It costs ARS 4,000. | ARS 4,000 = 4000 ARS
            It costs CNY 40. | CNY 40 = 40 CNY
            It costs KES 40. | KES 40 = 40 KES
            It costs AED 40. | AED 40 = 40 AED
            It costs SAR 40. | SAR 40 = 40 SAR
            It costs IDR 40,000. | IDR 40,000 = 40000 IDR
            It costs Rs 40. | Rs 40 = 40 INR
            It costs Rs. 40. | Rs. 40 = 40 INR
            """)
    void aCodeStandsBeforeTheNumberOrAfterIt(String content, String amounts) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(amounts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            We paid 5 dollars. | 5 dollars = 5 USD
            We paid one dollar. | one dollar = 1 USD
            We paid 20 bucks. | 20 bucks = 20 USD
            We paid 5 euros. | 5 euros = 5 EUR
            We paid a hundred euros. | a hundred euros = 100 EUR
            We paid 900 yen. | 900 yen = 900 JPY
            We paid 60 yuan. | 60 yuan = 60 CNY
            We paid 60 renminbi. | 60 renminbi = 60 CNY
            We paid 75 rupees. | 75 rupees = 75 INR
            We paid 75 rubles. | 75 rubles = 75 RUB
            We paid 75 roubles. | 75 roubles = 75 RUB
            We paid 30 shekels. | 30 shekels = 30 ILS
            We paid 30 naira. | 30 naira = 30 NGN
            We paid 30 reais. | 30 reais = 30 BRL
            We paid 30 zlotys. | 30 zlotys = 30 PLN
            We paid 30 hryvnias. | 30 hryvnias = 30 UAH
            We paid 30 baht. | 30 baht = 30 THB
            We paid 30 ringgit. | 30 ringgit = 30 MYR
            We paid 30 rupiah. | 30 rupiah = 30 IDR
            We paid 30 liras. | 30 liras = 30 TRY
            We paid 30 pounds sterling. | 30 pounds sterling = 30 GBP
            We paid 2 million won. | 2 million won = 2000000 KRW
            We paid 2 million rand. | 2 million rand = 2000000 ZAR
            We paid 2 million dong. | 2 million dong = 2000000 VND
            """)
    void aNameStandsAfterTheNumber(String content, String amounts) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(amounts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            They owe 5 million U.S. dollars. | 5 million U.S. dollars = 5000000 USD
            They owe 5 million US dollars. | 5 million US dollars = 5000000 USD
            They owe 5 million American dollars. | 5 million American dollars = 5000000 USD
            They owe 5 million Canadian dollars. | 5 million Canadian dollars = 5000000 CAD
            They owe 5 million Australian dollars. | 5 million Australian dollars = 5000000 AUD
            They owe 5 million New Zealand dollars. | 5 million New Zealand dollars = 5000000 NZD
            They owe 5 million Hong Kong dollars. | 5 million Hong Kong dollars = 5000000 HKD
            They owe 5 million Singapore dollars. | 5 million Singapore dollars = 5000000 SGD
            They owe 5 million Taiwan dollars. | 5 million Taiwan dollars = 5000000 TWD
            They owe 5 million Indian rupees. | 5 million Indian rupees = 5000000 INR
            They owe 5 million Pakistani rupees. | 5 million Pakistani rupees = 5000000 PKR
            They owe 5 million Sri Lankan rupees. | 5 million Sri Lankan rupees = 5000000 LKR
            They owe 5 million Swiss francs. | 5 million Swiss francs = 5000000 CHF
            They owe 5 million British pounds. | 5 million British pounds = 5000000 GBP
            They owe 5 million Egyptian pounds. | 5 million Egyptian pounds = 5000000 EGP
            They owe 5 million Lebanese pounds. | 5 million Lebanese pounds = 5000000 LBP
            They owe 5 million Mexican pesos. | 5 million Mexican pesos = 5000000 MXN
            They owe 5 million Argentine pesos. | 5 million Argentine pesos = 5000000 ARS
            They owe 5 million Chilean pesos. | 5 million Chilean pesos = 5000000 CLP
            They owe 5 million Swedish kronor. | 5 million Swedish kronor = 5000000 SEK
            They owe 5 million Norwegian kroner. | 5 million Norwegian kroner = 5000000 NOK
            They owe 5 million Danish kroner. | 5 million Danish kroner = 5000000 DKK
            They owe 5 million Czech korunas. | 5 million Czech korunas = 5000000 CZK
            They owe 5 million Turkish liras. | 5 million Turkish liras = 5000000 TRY
            They owe 5 million Saudi riyals. | 5 million Saudi riyals = 5000000 SAR
            They owe 5 million Iranian rials. | 5 million Iranian rials = 5000000 IRR
            They owe 5 million Kenyan shillings. | 5 million Kenyan shillings = 5000000 KES
            They owe 5 million Kuwaiti dinars. | 5 million Kuwaiti dinars = 5000000 KWD
            They owe 5 million South African rand. | 5 million South African rand = 5000000 ZAR
            They owe 5 million South Korean won. | 5 million South Korean won = 5000000 KRW
            """)
    void aPeopleBeforeTheNameTellsWhose(String content, String amounts) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(amounts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            It is worth $5k. | $5k = 5000 USD
            It is worth $5m. | $5m = 5000000 USD
            It is worth $5M. | $5M = 5000000 USD
            It is worth $5mn. | $5mn = 5000000 USD
            It is worth $5mln. | $5mln = 5000000 USD
            It is worth $5b. | $5b = 5000000000 USD
            It is worth $5bn. | $5bn = 5000000000 USD
            It is worth $5 bn. | $5 bn = 5000000000 USD
            It is worth $5bln. | $5bln = 5000000000 USD
            It is worth $5tn. | $5tn = 5000000000000 USD
            It is worth $5trn. | $5trn = 5000000000000 USD
            It is worth $5 thousand. | $5 thousand = 5000 USD
            It is worth $5 hundred. | $5 hundred = 500 USD
            It is worth $5 million. | $5 million = 5000000 USD
            It is worth $5-million. | $5-million = 5000000 USD
            It is worth $5 billion. | $5 billion = 5000000000 USD
            It is worth $5.75 billion. | $5.75 billion = 5750000000 USD
            It is worth $5 trillion. | $5 trillion = 5000000000000 USD
            It is worth $20-plus trillion. | $20-plus trillion = 20000000000000 USD
            It is worth $0.5 million. | $0.5 million = 500000 USD
            It is worth Rs 5 lakh. | Rs 5 lakh = 500000 INR
            It is worth Rs 5 crore. | Rs 5 crore = 50000000 INR
            It is worth Rs 2 lakh crore. | Rs 2 lakh crore = 2000000000000 INR
            It is worth a million dollars. | a million dollars = 1000000 USD
            It is worth half a million dollars. | half a million dollars = 500000 USD
            It is worth ten million euros. | ten million euros = 10000000 EUR
            It is worth a hundred million dollars. | a hundred million dollars = 100000000 USD
            It is worth two hundred million dollars. | two hundred million dollars = 200000000 USD
            It is worth twenty-five thousand euros. | twenty-five thousand euros = 25000 EUR
            """)
    void aScaleMultipliesTheAmount(String content, String amounts) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(amounts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A stamp is 75 cents. | 75 cents = 0.75 USD
            A stamp is one cent. | one cent = 0.01 USD
            A stamp is 7.5 cents. | 7.5 cents = 0.075 USD
            A stamp is ninety cents. | ninety cents = 0.9 USD
            """)
    void centsAreHundredthsOfADollar(String content, String amounts) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(amounts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SYDNEY | It costs $5 million, or US$3 million. | $5 million = 5000000 AUD; US$3 million = 3000000 USD
            MELBOURNE | It costs $5 million, or US$3 million. | $5 million = 5000000 AUD; US$3 million = 3000000 USD
            TORONTO | It costs $5 million, or US$3 million. | $5 million = 5000000 CAD; US$3 million = 3000000 USD
            OTTAWA | It costs $5 million, or US$3 million. | $5 million = 5000000 CAD; US$3 million = 3000000 USD
            WELLINGTON | It costs $5 million, or US$3 million. | $5 million = 5000000 NZD; US$3 million = 3000000 USD
            AUCKLAND | It costs $5 million, or US$3 million. | $5 million = 5000000 NZD; US$3 million = 3000000 USD
            HONG KONG | It costs $5 million, or US$3 million. | $5 million = 5000000 HKD; US$3 million = 3000000 USD
            SINGAPORE | It costs $5 million, or US$3 million. | $5 million = 5000000 SGD; US$3 million = 3000000 USD
            CHICAGO | It costs $5 million, or US$3 million. | $5 million = 5000000 USD; US$3 million = 3000000 USD
            SYDNEY | It costs $5 million, or three million euros. | $5 million = 5000000 USD; three million euros = 3000000 EUR
            TORONTO | It costs 5 dollars, or US$4. | 5 dollars = 5 CAD; US$4 = 4 USD
            TORONTO | It costs 50 cents, or US$4. | 50 cents = 0.5 CAD; US$4 = 4 USD
            TORONTO | It costs $5 million, or U.S.$4 million. | $5 million = 5000000 CAD; U.S.$4 million = 4000000 USD
            """)
    void aBareDollarIsThatOfThePlaceWhereTheStoryKnowsAnother(String place, String content, String amounts) {
        CircumstancesCase told =
                CircumstancesCase.in("{Said} <Ann Lee>: [" + content + "]", CircumstancesCase.PUBLISHED, place);
        assertThat(String.join("; ", CircumstancesCase.figuresOf(told))).isEqualTo(amounts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            It costs $5 to $7. | $5 to $7 = 5..7 USD
            It costs $5-$7. | $5-$7 = 5..7 USD
            It costs $5 to $7 million. | $5 to $7 million = 5000000..7000000 USD
            It costs $5-7 million. | $5-7 million = 5000000..7000000 USD
            It costs $5m-$7m. | $5m-$7m = 5000000..7000000 USD
            It costs €5–7 million. | €5–7 million = 5000000..7000000 EUR
            It costs between $5 and $7. | $5 and $7 = 5..7 USD
            It costs between 5 and 7 million euros. | 5 and 7 million euros = 5000000..7000000 EUR
            It costs 5 to 7 million euros. | 5 to 7 million euros = 5000000..7000000 EUR
            It costs 5 million to 7 million euros. | 5 million to 7 million euros = 5000000..7000000 EUR
            It costs 900,000 to 1.2 million euros. | 900,000 to 1.2 million euros = 900000..1200000 EUR
            It costs five or six dollars. | five or six dollars = 5..6 USD
            It costs £10 or £12. | £10 = 10 GBP; £12 = 12 GBP
            """)
    void aRangeOfMoneyHasTwoEnds(String content, String amounts) {
        assertThat(String.join("; ", CircumstancesCase.figures(content))).isEqualTo(amounts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Prices rose from $5 to $7. | $5 = 5 USD; $7 = 7 USD
            We went from 5 million euros to 7 million euros. | 5 million euros = 5000000 EUR; 7 million euros = 7000000 EUR
            It is $7, not $5. | $7 = 7 USD; $5 = 5 USD
            Pay $5, $6 or €7. | $5 = 5 USD; $6 = 6 USD; €7 = 7 EUR
            They sold 20 ships for $30 million. | 20 ships = 20 ships; $30 million = 30000000 USD
            The $5 million bridge cost $9 million. | $5 million = 5000000 USD; $9 million = 9000000 USD
            A 40 million euro loan was signed. | 40 million euro = 40000000 EUR
            It cost "$5 million", she added. | $5 million = 5000000 USD
            They lost ($5 million). | $5 million = 5000000 USD
            A £2.5bn-a-year bill is due. | £2.5bn = 2500000000 GBP
            """)
    void severalAmountsAreReadInTheOrderOfTheText(String content, String amounts) {
        assertThat(String.join("; ", CircumstancesCase.figures(content))).isEqualTo(amounts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The dollar fell. | -
            They want euros. | -
            It costs $. | -
            It costs $$$. | -
            The USD is strong. | -
            They won. | -
            It made no cents. | -
            """)
    void moneyWithoutANumberIsNoAmount(String content, String amounts) {
        assertThat(String.join("; ", CircumstancesCase.figures(content))).isEqualTo(amounts.replace("-", ""));
    }
}
