package org.onrecord.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.story.Outlet;
import org.onrecord.story.Part;
import org.onrecord.story.Story;
import org.onrecord.text.Text;

class LayoutTest {
    /// Tells minutes on the slowest machine from the hours that quadratic time takes on the fastest.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Test
    void readsAnAgencyStoryFromItsHeadlineToItsEditors() {
        Story story = story("""
                World News

                Ferry line apologises after crew left stranded
                The line says it "failed its people" and will pay before the end of the week.

                By Mara Lindqvist and Teodor Varga
                Published: 3 May 2024 14:05 BST
                Updated: 4 May 2024

                LISBON, May 3 (Reuters) - The ferry line Maris apologised on Friday after nine sailors went without pay.

                "We won."

                'No comment,' he said.

                Crew members wave from the deck in Lisbon, May 2, 2024. REUTERS/Paula Reyes

                What comes next

                The harbour master said the ship would stay until June.

                Advertisement

                "It was a long night," said Ana Prado, the cook.

                'Nine sailors'

                Two people said the company knew of it all along.

                (Reporting by Mara Lindqvist in Lisbon; Additional reporting by Bo Lund; Editing by Joan Ellery)

                Our Standards: The Trust Principles.
                """);
        assertThat(story.headline()).isEqualTo("Ferry line apologises after crew left stranded");
        assertThat(story.agency()).isEqualTo("Reuters");
        assertThat(story.byline().authors()).containsExactly("Mara Lindqvist", "Teodor Varga");
        assertThat(story.published()).isEqualTo(LocalDate.of(2024, 5, 3));
        assertThat(story.place()).isEqualTo("Lisbon");
        assertThat(story.language()).isEqualTo("en");
        assertThat(parts(story))
                .containsExactly(
                        "furniture: World News",
                        "headline: Ferry line apologises after crew left stranded",
                        "subhead: The line says it \"failed its people\" and will pay before the end of the week.",
                        "byline: By Mara Lindqvist and Teodor Varga",
                        "dateline: Published: 3 May 2024 14:05 BST",
                        "dateline: Updated: 4 May 2024",
                        "dateline: LISBON, May 3 (Reuters) -",
                        "caption: Crew members wave from the deck in Lisbon, May 2, 2024. REUTERS/Paula Reyes",
                        "subhead: What comes next",
                        "furniture: Advertisement",
                        "subhead: 'Nine sailors'",
                        "byline: (Reporting by Mara Lindqvist in Lisbon; Additional reporting by Bo Lund; Editing by Joan"
                                + " Ellery)",
                        "furniture: Our Standards: The Trust Principles.");
    }

    @Test
    void readsAStoryWithoutBlankLines() {
        Story story = story("""
                Mayor resigns over bridge contract
                Ann Lee, Daily Post
                Updated 10:12 p.m. ET, Mon March 4, 2019
                FILE - Mayor Carl Dunning speaks during a rally in Hartwell, Jan. 9, 2019. (AP Photo/Nina Roe, File)
                HARTWELL, Ohio (AP) — Mayor Carl Dunning resigned on Monday after a week of protest.
                "I have done nothing wrong," he said.
                He left by a side door.
                Share this
                Sign up for our newsletter
                Related:
                Bridge contract, explained
                Who is Carl Dunning?
                © 2019 The Daily Post. All rights reserved.
                """);
        assertThat(story.headline()).isEqualTo("Mayor resigns over bridge contract");
        assertThat(story.byline().authors()).containsExactly("Ann Lee");
        assertThat(story.outlet()).isEqualTo(new Outlet("Daily Post"));
        assertThat(story.agency()).isEqualTo("AP");
        assertThat(story.place()).isEqualTo("Hartwell, Ohio");
        assertThat(story.published()).isEqualTo(LocalDate.of(2019, 3, 4));
        assertThat(parts(story))
                .containsExactly(
                        "headline: Mayor resigns over bridge contract",
                        "byline: Ann Lee, Daily Post",
                        "dateline: Updated 10:12 p.m. ET, Mon March 4, 2019",
                        "caption: FILE - Mayor Carl Dunning speaks during a rally in Hartwell, Jan. 9, 2019. (AP"
                                + " Photo/Nina Roe, File)",
                        "dateline: HARTWELL, Ohio (AP) —",
                        "furniture: Share this",
                        "furniture: Sign up for our newsletter",
                        "furniture: Related:",
                        "furniture: Bridge contract, explained",
                        "furniture: Who is Carl Dunning?",
                        "furniture: © 2019 The Daily Post. All rights reserved.");
    }

    @Test
    void readsAStoryThatIsBrokenIntoLines() {
        String broken = """
                TOWN COUNCIL VOTES TO KEEP THE OLD MILL

                By Rose Addo
                29 November 2023

                Kyiv, Ukraine (AP) — The council voted late on Tuesday to keep the old
                mill open for another ten years, saying that its closing would cost the
                town more than it would save.

                A quiet vote

                The vote itself took four minutes and nobody spoke against the motion,
                although three members of the opposition stayed away from the hall.

                "No."

                That was all the clerk would say when she was asked whether the money
                had been found.
                """;
        for (String text : List.of(broken, broken.replace("\n", "\r\n"), indented(broken))) {
            Story story = story(text);
            assertThat(parts(story))
                    .containsExactly(
                            "headline: TOWN COUNCIL VOTES TO KEEP THE OLD MILL",
                            "byline: By Rose Addo",
                            "dateline: 29 November 2023",
                            "dateline: Kyiv, Ukraine (AP) —",
                            "subhead: A quiet vote");
            assertThat(story.text().string()).isEqualTo(text);
        }
    }

    /// Paragraphs separated only by the indentation of their first lines.
    private static String indented(String text) {
        return text.replaceAll("\n\n", "\n    ").replaceAll("    (By|Kyiv)", "$1");
    }

    @Test
    void marksWhatStandsAboveAndBelowAPicture() {
        assertThat(parts(story("""
                        Ministers meet over the dam

                        ANSA, Friday 1 March 2024

                        The ministers of both states met on Friday to speak of the dam for the first time in a year.

                        Rosa Thal with Emil Brandt
                        Minister Rosa Thal (L) and her colleague Emil Brandt attend a meeting in Vienna, on March 1, 2024. AFP

                        Both left without a word to the press who had waited for them since the morning.

                        Photo: Ida Moor/Getty Images

                        The river Arda is seen here in this file photo

                        The talks go on in April, and nobody expects much of them.
                        """)))
                .containsExactly(
                        "headline: Ministers meet over the dam",
                        "dateline: ANSA, Friday 1 March 2024",
                        "caption: Rosa Thal with Emil Brandt",
                        "caption: Minister Rosa Thal (L) and her colleague Emil Brandt attend a meeting in Vienna, on"
                                + " March 1, 2024. AFP",
                        "caption: Photo: Ida Moor/Getty Images",
                        "caption: The river Arda is seen here in this file photo");
    }

    @Test
    void leavesEverySentenceOfTheBodyAlone() {
        for (String sentence : List.of(
                "“We won.”",
                "'No comment,' he said.",
                "\"Never,\" said Ann Lee (left) in Paris on 3 May 2024.",
                "Sen. Rob Hall (R) speaks for the farmers of the state.",
                "The price is seen rising to $9 a barrel by the end of the year.",
                "The decision is seen as a vote of confidence despite the protests.",
                "She was photographed holding the letter while the mayor watched.",
                "In a photo published on May 3, 2024, the mayor stands by the river, his lawyer said.",
                "Share prices fell on Monday after the bank said it would sell.",
                "Watch out for the dogs, he told the children.",
                "Read the letter, she said, and then tell me that nobody knew.",
                "Published accounts differ, and the mayor has told three stories.",
                "Updated figures will be out on 3 May 2024.",
                "On Wednesday, 29 November 2023, the mayor resigned.",
                "By Monday the water had reached the church, the vicar said.",
                "Reuters first reported the sale.",
                "AFP could not reach the company.",
                "Reporting by the newspaper showed that the money was gone.",
                "Related claims were dropped, the court said.",
                "Advertisement spending fell by a third, the industry said.",
                "Photo finishes decide races, the coach said.",
                "All rights are reserved to the people, she said.",
                "Follow the money, a lawyer told us on Facebook.",
                "NATO - which met on Monday - said nothing.",
                "TASS: that was the name on the door, he said.",
                "Contact with the ship was lost, the navy said.",
                "Left: the party that holds the balance. It will vote no.",
                "Above all, the mayor stands for peace in the valley.",
                "From left and right, critics attacked the plan as he speaks of unity.",
                "Topics: the plan covers fishing, tourism and schools.",
                "Like many on X, he was angry about the plan.",
                "This report was amended by the ministry in May.",
                "The story was told to every child on the island.")) {
            Story story = story("""
                    Town waits for the river

                    The town waited all night for the river to fall, and slept little in the school's cold halls.

                    %s

                    Nobody in the town had seen such a flood since the war, and nobody wished to see one again.
                    """.formatted(sentence));
            assertThat(parts(story)).as(sentence).containsExactly("headline: Town waits for the river");
        }
    }

    @Test
    void takesAShortFirstLineForTheHeadlineEvenWithAFullStop() {
        String body = "\n\nThe mayor of Hartwell resigned on Monday, saying that she had lost the trust of the town.\n";
        for (String headline : List.of(
                "Mayor Of Hartwell Resigns Over Bridge.",
                "Mayor of Hartwell resigns over 'crumbling' bridge.",
                "Who will pay for the bridge?",
                "'We will not pay': town fights bridge toll",
                "The Latest: Mayor resigns")) {
            assertThat(story(headline + body).headline()).isEqualTo(headline);
        }
        assertThat(parts(story("Mayor resigns.\n\nMayor Resigns" + body)))
                .containsExactly("headline: Mayor resigns.", "headline: Mayor Resigns");
    }

    @Test
    void findsNoHeadlineWhereThereIsOnlyBody() {
        for (String text : List.of(
                "Nothing.",
                "A line",
                "“Yes,” she said.\n\nThat was all she said to us.",
                "“We won,” Ann Lee told us.\n\nThe vote was close, and would be counted again.",
                "The mayor resigned on Monday.\n\nShe said that she had lost the trust of the town.",
                "HARTWELL (AP) — The mayor resigned.\n\nShe said that she had lost the trust of the town.",
                "Remarks by the mayor:\n\nI have lost the trust of the town, and I resign as of today.")) {
            assertThat(story(text).headline()).as(text).isNull();
        }
    }

    @Test
    void tellsANameplateAndASectionFromTheHeadlineBelow() {
        Story story = story("""
                The Coastal Times
                Politics

                Lighthouse vote splits islanders
                Ministers promise answers by the end of the month
                Priya Nandakumar and Tom Eckhart
                Wed, 12 June 2024, 08:15 GMT+1
                3 min read

                Islanders voted on Tuesday to close the lighthouse, ending three months of argument.
                Follow The Coastal Times on Twitter
                """);
        assertThat(story.headline()).isEqualTo("Lighthouse vote splits islanders");
        assertThat(story.outlet()).isEqualTo(new Outlet("The Coastal Times"));
        assertThat(story.byline().authors()).containsExactly("Priya Nandakumar", "Tom Eckhart");
        assertThat(story.published()).isEqualTo(LocalDate.of(2024, 6, 12));
        assertThat(parts(story))
                .containsExactly(
                        "dateline: The Coastal Times",
                        "furniture: Politics",
                        "headline: Lighthouse vote splits islanders",
                        "subhead: Ministers promise answers by the end of the month",
                        "byline: Priya Nandakumar and Tom Eckhart",
                        "dateline: Wed, 12 June 2024, 08:15 GMT+1",
                        "furniture: 3 min read",
                        "furniture: Follow The Coastal Times on Twitter");
    }

    @Test
    void takesALetterheadAboveAReleaseForNoHeadline() {
        Story story = story("""
                OFFICE OF THE HARBOUR BOARD

                FOR IMMEDIATE RELEASE
                9 June 2026

                Board votes to keep the old crane

                The board voted on Tuesday to keep the old crane of Hartwell for another ten years.
                """);
        assertThat(story.headline()).isEqualTo("Board votes to keep the old crane");
        assertThat(story.published()).isEqualTo(LocalDate.of(2026, 6, 9));
    }

    @Test
    void takesAPersonsLetterheadForTheAuthor() {
        Story story = story("""
                From the desk of Dana Whitlow, Chief Economist, Harbour Bank

                "Growth will slow to one percent next year as households save more."

                "Wages will not keep up with rents, and the bank must not wait."
                """);
        assertThat(story.byline().authors()).containsExactly("Dana Whitlow");
        assertThat(parts(story))
                .containsExactly("byline: From the desk of Dana Whitlow, Chief Economist, Harbour Bank");
    }

    @Test
    void setsNotesOnChangesAsideFromTheBody() {
        Story story = story("""
                Harbour bridge to stay shut

                The harbour bridge will stay shut until spring, the port said on Tuesday after a long inquiry.

                This story was updated at 10:14 a.m. on Tuesday with a comment by the union.

                Correction: An earlier version of this article gave the minister's first name as Diana.

                (This March 4 story has been corrected to fix the minister's name in paragraph 2)

                (Reporting by Ann Example; Editing by Dee Fifth)

                Our Standards: The Example News Principles.

                Purchase Licensing Rights
                """);
        assertThat(story.byline().authors()).containsExactly("Ann Example");
        assertThat(parts(story))
                .containsExactly(
                        "headline: Harbour bridge to stay shut",
                        "furniture: This story was updated at 10:14 a.m. on Tuesday with a comment by the union.",
                        "furniture: Correction: An earlier version of this article gave the minister's first name as Diana.",
                        "furniture: (This March 4 story has been corrected to fix the minister's name in paragraph 2)",
                        "byline: (Reporting by Ann Example; Editing by Dee Fifth)",
                        "furniture: Our Standards: The Example News Principles.",
                        "furniture: Purchase Licensing Rights");
    }

    @Test
    void tellsEnglishOnlyOnClearEvidence() {
        assertThat(story("Ann, Bob, Carl, Dora.").language()).isNull();
        assertThat(story(
                                "Der Rat der Stadt hat am Dienstag beschlossen, die alte Brücke zu schließen, weil sie nicht mehr"
                                        + " sicher ist, und die neue Brücke soll erst in zwei Jahren fertig werden.")
                        .language())
                .isNull();
        assertThat(story(
                                "The council has decided to close the old bridge, which it says is not safe any more, and the new"
                                        + " one will not be ready for two years.")
                        .language())
                .isEqualTo("en");
    }

    @Test
    void staysFastOnHostileTexts() {
        int size = 5_000_000;
        for (String piece : List.of(
                "a",
                " ",
                "A ",
                "A.",
                "(",
                "\"",
                "A/",
                "- ",
                ", ",
                "By By ",
                "29 Nov ",
                "\n",
                "A\n",
                "By A\n",
                "A B\n\n",
                "A, ",
                "“a” ",
                "1",
                "1:11 ",
                "> ",
                "©",
                "AP/",
                "A".repeat(60) + "\n",
                "A b ".repeat(60) + "\n",
                "A-",
                "photo by A ")) {
            String text = piece.repeat(size / piece.length()) + "x";
            assertTimeoutPreemptively(LONGEST, () -> story(text), "5 MB of " + piece);
        }
        // Many short lines, each as long as a pattern may be tried on.
        for (String piece : List.of(
                "Ab ", "A, ", "and ", "A. ", "/A", "> A", "follow us ", "more ", "by A ", "story ", "(A) ", ">>")) {
            String text = (piece.repeat(230 / piece.length()) + "\n").repeat(4_000);
            assertTimeoutPreemptively(LONGEST, () -> story(text), "lines of " + piece);
        }
    }

    private static Story story(String text) {
        return Layout.read("a.txt", Text.of(text));
    }

    private static List<String> parts(Story story) {
        return story.blocks().stream()
                .filter(block -> block.part() != Part.BODY)
                .map(block -> block.part().word() + ": " + story.text().at(block.span()))
                .toList();
    }
}
