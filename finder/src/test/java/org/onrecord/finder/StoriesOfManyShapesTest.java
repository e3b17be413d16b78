package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// The net that ships reads short stories of the shapes that wire copy has: each row holds a text, marked as
/// [Shape] has it, and its speakers.
class StoriesOfManyShapesTest {
    @SuppressWarnings("NullAway.Init")
    private static NeuralFinder finder;

    @BeforeAll
    static void open() {
        finder = NeuralFinder.open();
    }

    @AfterAll
    static void close() {
        finder.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ["The harbour will reopen before winter,"] <Transport Minister Ilse Varga> {said} on Monday. | Ilse Varga
            [“The harbour will reopen before winter,”] <Ilse Varga> {said}. | Ilse Varga
            [‘The harbour will reopen before winter,’] <Ilse Varga> {said}. | Ilse Varga
            [«The harbour will reopen before winter»], <Ilse Varga> {said}. | Ilse Varga
            [„The harbour will reopen before winter“], <Ilse Varga> {said}. | Ilse Varga
            ["The harbour will reopen,"] {said} <Ilse Varga, the transport minister>. | Ilse Varga
            <Ilse Varga> {said:} ["The harbour will reopen before winter."] | Ilse Varga
            ["The harbour will reopen,"] <Ilse Varga> {said}, ["before the winter comes."] | Ilse Varga
            ["We are ready,"] <Ilse Varga> {said}. ["The harbour will reopen before winter."] | Ilse Varga
            <Transport Minister Ilse Varga> {said} [that the harbour would reopen before winter]. | Ilse Varga
            [The harbour will reopen before winter], <Ilse Varga> {said}. | Ilse Varga
            [The harbour will reopen before winter], {according to} <Ilse Varga>. | Ilse Varga
            {According to} <Ilse Varga>, [the harbour will reopen before winter]. | Ilse Varga
            [The harbour], <Ilse Varga> {said}, [will reopen before winter]. | Ilse Varga
            <Ilse Varga> {said} [the harbour's closure was "a disgrace" that would end]. | Ilse Varga
            <Ilse Varga> {denied} [that the harbour had been closed for repairs]. | Ilse Varga
            <Ilse Varga> {promised} [to reopen the harbour before winter]. | Ilse Varga
            <Ilse Varga> {urged} [the council to reopen the harbour before winter]. | Ilse Varga
            <Ilse Varga> {accused} [the council of closing the harbour for nothing]. | Ilse Varga
            <Ilse Varga> {asked} [whether the harbour would reopen before winter]. | Ilse Varga
            """)
    void oneStatementIsFoundInManyShapes(String marked, String speakers) {
        assertThat(Shape.of(finder, marked)).isEqualTo(new Shape(marked, speakers));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            OSLO, Nov. 29 (Agency) - [The harbour will reopen before winter], <Ilse Varga> {said} on Monday. | Ilse Varga
            OSLO (Agency) — ["The harbour will reopen before winter,"] <Ilse Varga> {said}. | Ilse Varga
            Harbour to reopen¶["The harbour will reopen before winter,"] <Ilse Varga> {said}. | Ilse Varga
            <Varga>{:} [Harbour will reopen before winter]¶Ilse Varga spoke to reporters on Monday. | Ilse Varga
            ["We lost everything,"] <Pieter Vos> {said}.¶["We will rebuild,"] <Lena Brandt> {said}. | Pieter Vos; Lena Brandt
            Mayor Celeste Aubry met Tom Oak.¶["It is old,"] <she> {said}.¶["It is safe,"] <he> {said}. | Celeste Aubry; Tom Oak
            Senator Carla Whitmore spoke first. <The senator> {said} [the budget was a fraud]. | Carla Whitmore
            <Two officials> {said} [the deal was close]. <A diplomat> {said} [it could collapse soon]. | Two officials; diplomat
            <Ann Lee and Tom Oak> {said in a joint statement} [that the talks would resume on Thursday]. | Ann Lee
            <A report by the Harbour Institute> {said} [the yard loses 3 million crowns a month]. | Harbour Institute
            <Moscow> {said} on Friday [that it would close two consulates]. | Moscow
            ["Who gains from this?"] {asked} <Ruth Obayo, the energy minister>. | Ruth Obayo
            <Ruth Obayo> {tweeted:} ["The lights will stay on this winter."] | Ruth Obayo
            In a letter to shareholders, <Ruth Obayo> {wrote} [that the lights would stay on]. | Ruth Obayo
            It rained all day in Sandhaven. The river rose by a metre. | -
            """)
    void storiesHaveDatelinesHeadlinesAndSeveralSpeakers(String marked, String speakers) {
        assertThat(Shape.of(finder, marked)).isEqualTo(new Shape(marked, speakers));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Ilse Varga denied that she had met the contractor. | DENIAL INDIRECT
            Ilse Varga acknowledged that the letter was hers. | ADMISSION INDIRECT
            Ilse Varga warned that the lights could go out by March. | WARNING INDIRECT
            Ilse Varga accused her rivals of leaking the file. | ACCUSATION INDIRECT
            Ilse Varga promised that the bridge would reopen in May. | PLEDGE INDIRECT
            Ilse Varga refused to resign over the letter. | REFUSAL INDIRECT
            Ilse Varga urged the council to pass the plan. | DEMAND INDIRECT
            Ilse Varga predicted that prices would fall next year. | FORECAST INDIRECT
            "Who gains from this?" Ilse Varga asked. | QUESTION DIRECT
            "The bridge has 12 lanes," Ilse Varga said. | CLAIM DIRECT
            """)
    void everyStatementHasAKindAndAManner(String text, String kinds) {
        assertThat(kinds(finder, text)).isEqualTo(kinds);
    }

    @Test
    void aStatementHasItsCircumstances() {
        Story story =
                Baseline.story("In an interview with the Daily Post in Oslo, Transport Minister Ilse Varga said that "
                        + "she would not pay more than $5 million unless the council agreed to close the bridge.");
        Statement statement = finder.find(story).getFirst();
        Circumstances told = statement.circumstances();

        assertThat(told.addressee()).isEqualTo("the Daily Post");
        assertThat(told.venue()).isEqualTo("an interview with the Daily Post in Oslo");
        assertThat(told.negated()).isTrue();
        assertThat(told.figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.unit()).isEqualTo("USD"));
        assertThat(told.condition()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“We lost,” said Zoe\u0301 Żak 👩🏽‍🚀. «On a perdu», répète-t-elle. „Wir haben verloren“, said Jörg Weiß.",
                "\"\"\" said \"\"\" said \"\"\"",
                "said said said said that that that said",
                "“““““We lost””””” she said she said she said.",
                "SHE SAID THAT IT FAILED. HE SAID THAT IT HELD.",
                "she said that it failed. he said that it held.",
                "- \"We lost,\" Ann Lee said.\n- \"We won,\" Tom Oak said.\n- \"It rained,\" she said.",
                "1. Ann Lee said it failed 2. Tom Oak said it held 3. It rained",
                "Ann Lee\tsaid\u00a0that\u2028it\u2029failed",
                "שלום said العربية that 東京 was \"ﬁne\" ½",
                "\ud83d said \ude80 that \"\ud83d\"",
                "http://a.example/said?that=\"it\" Ann Lee said",
                "<p>\"We lost,\" Ann Lee said.</p>"
            })
    void hostileTextsGiveStatementsThatLieInTheText(String text) {
        Story story = Baseline.story(text);
        List<Statement> found = finder.find(story);

        assertThat(finder.find(story)).isEqualTo(found);
        for (Statement statement : found) {
            assertThat(statement.confidence()).isBetween(0.0, 1.0);
            Span last = null;
            for (Span span : statement.content()) {
                assertThat(story.text().at(span)).isNotBlank();
                assertThat(last == null || last.end() <= span.start()).isTrue();
                last = span;
            }
        }
    }

    @Test
    void progressReachesTheEndOfTheText() {
        Story story = Baseline.story("\"The harbour will reopen,\" Ilse Varga said. ".repeat(900));
        int[] last = new int[1];
        finder.find(story, offset -> {
            assertThat(offset).isGreaterThanOrEqualTo(last[0]);
            last[0] = offset;
        });

        assertThat(last[0]).isGreaterThan(story.text().length() - 10);
    }

    static String kinds(NeuralFinder finder, String text) {
        return finder.find(Baseline.story(text)).stream()
                .map(one -> one.kind() + " " + one.manner())
                .collect(Collectors.joining("; "));
    }
}
