package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.language.Document;
import org.onrecord.text.Text;

/// Quotation marks open and close. Each row holds a text and the same text with `[` for a mark that opens,
/// `]` for one that closes and `#` for one that does neither; `¶` parts two paragraphs.
class MarksOfTextsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "We lost," she said. | [We lost,] she said.
            “We lost,” she said. | [We lost,] she said.
            „We lost“, she said. | [We lost], she said.
            „We lost,” she said. | [We lost,] she said.
            «We lost», she said. | [We lost], she said.
            « We lost », she said. | [ We lost ], she said.
            »We lost«, she said. | [We lost], she said.
            ‘We lost,’ she said. | [We lost,] she said.
            ‚We lost‘, she said. | [We lost], she said.
            ‹We lost›, she said. | [We lost], she said.
            'We lost,' she said. | [We lost,] she said.
            ″We lost,″ she said. | [We lost,] she said.
            “We lost," she said. | [We lost,] she said.
            "We lost,” she said. | [We lost,] she said.
            ("We lost," she said.) | ([We lost,] she said.)
            —"We lost," she said. | —[We lost,] she said.
            She said:"We lost." | She said:[We lost.]
            ["We lost"] | [[We lost]]
            """)
    void everyPairOpensAndCloses(String text, String marked) {
        assertThat(marked(text)).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            It's the students' union. | It's the students' union.
            It’s the students’ union. | It’s the students’ union.
            In the '80s they'd sing. | In the '80s they'd sing.
            In the ’80s they’d sing. | In the ’80s they’d sing.
            O'Hara and D’Arcy left. | O'Hara and D’Arcy left.
            The boss' car, the boss's car. | The boss' car, the boss's car.
            'It's the students' union,' she said. | [It's the students' union,] she said.
            ‘It’s the students’ union,’ she said. | [It’s the students’ union,] she said.
            'We lost' and 'they won' she said. | [We lost] and [they won] she said.
            'We lost,' she said. 'They won.' | [We lost,] she said. [They won.]
            The 'new' town and the 'old' one. | The [new] town and the [old] one.
            A 6' man and a 5' wall. | A 6' man and a 5' wall.
            """)
    void singleMarksAreToldFromApostrophes(String text, String marked) {
        assertThat(marked(text)).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            “He said, ‘We lost,’ and left,” she said. | [He said, ‘We lost,’ and left,] she said.
            "He said, 'We lost,' and left," she said. | [He said, 'We lost,' and left,] she said.
            “‘We lost’ it was,” she said. | [‘We lost’ it was,] she said.
            "We lost." "They won." | [We lost.] [They won.]
            “We lost.” “They won.” | [We lost.] [They won.]
            """)
    void whatStandsInsideAQuotationOpensNone(String text, String marked) {
        assertThat(marked(text)).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            “We lost.¶“We lost again,” she said. | [We lost.¶[We lost again,] she said.
            "We lost.¶"We lost again," she said. | [We lost.¶[We lost again,] she said.
            “We lost and nobody came | [We lost and nobody came
            We lost” she said. | We lost# she said.
            We lost" she said. | We lost# she said.
            It is 12" wide and 10" tall. | It is 12# wide and 10# tall.
            A lonely" one.¶"We lost," she said. | A lonely# one.¶[We lost,] she said.
            A lonely “ one.¶“We lost,” she said. | A lonely [ one.¶[We lost,] she said.
            “We lost. “They won,” she said. | [We lost. [They won,] she said.
            "We lost. "They won," she said. | [We lost. [They won,] she said.
            "" | []
            “” | []
            " | [
            ' | '
            """)
    void oddMarksReachToTheEndOfTheirParagraph(String text, String marked) {
        assertThat(marked(text)).isEqualTo(marked);
    }

    private static String marked(String text) {
        String plain = text.replace("¶", "\n\n");
        Words words = Words.of(Document.of(Text.of(plain)));
        StringBuilder marked = new StringBuilder(plain);
        for (int word = words.size() - 1; word >= 0; word--) {
            String sign = switch (words.place(word)) {
                case OPENING -> "[";
                case CLOSING -> "]";
                case STRAY -> "#";
                case OUTSIDE, INSIDE -> words.at(word);
            };
            marked.replace(words.start(word), words.end(word), sign);
        }
        return marked.toString().replace("\n\n", "¶");
    }
}
