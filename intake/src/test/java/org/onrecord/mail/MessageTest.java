package org.onrecord.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.intake.Facts;

/// Messages in the ways that programs write them: headers, parts, transfer encodings, character sets.
class MessageTest {
    private static final String HANDLED = "Message-ID: <1@quay.example>\nMIME-Version: 1.0\n";
    private static final String FROM = "From: Quay Post <post@quay.example>\n";
    private static final String LONG = "<p>“We will open the bridge in May,” said Arno Vale, the harbour minister.</p>"
            + "<p>The ferrymen of the town said that nobody had asked them, and that the tide would not wait for carts,"
            + " nor for ministers, and that they had carried the town over the water for three hundred years.</p>"
            + "<p>He gave no day for it, and left by the old gate.</p>";

    private static byte[] message(String headers, byte[] body) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes((headers + "\n").getBytes(StandardCharsets.UTF_8));
        message.writeBytes(body);
        return message.toByteArray();
    }

    private static String plain(String headers) {
        return headers + "Content-Type: text/plain; charset=utf-8\n\n“Yes,” said Vale.\n";
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            Subject: Bridge opens                                       => headline: Bridge opens
            Subject: =?utf-8?Q?Br=C3=BCcke_auf?=                        => headline: Brücke auf
            Subject: =?iso-8859-1?B?QnL8Y2tl?=                          => headline: Brücke
            Subject: =?utf-8?Q?Br=C3=BC?= =?utf-8?Q?cke?=               => headline: Brücke
            Subject: =?no-such-set?Q?Bridge?=                           => headline: =?no-such-set?Q?Bridge?=
            subject:   Bridge   opens                                   => headline: Bridge opens
            Date: Fri, 02 May 2031 08:30:00 +0200                       => moment: 2031-05-02T08:30+02:00
            Date: Fri, 2 May 2031 08:30:00 +0200 (CEST)                 => moment: 2031-05-02T08:30+02:00
            Date: 2 May 2031 08:30:00 GMT                               => published: 2031-05-02
            Archived-At: <https://quay.example/l/1>                     => address: https://quay.example/l/1
            """)
    void aHeaderStatesAFact(String header, String fact) {
        assertThat(Facts.of(plain(FROM + header + "\n" + HANDLED)))
                .contains(fact, "outlet: Quay Post", "guid: mid:1@quay.example");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            From: Quay Post <post@quay.example>                         => Quay Post
            From: "Quay Post" <post@quay.example>                       => Quay Post
            From: <post@quay.example>                                   => quay.example
            From: =?utf-8?Q?Quay_P=C3=B4st?= <post@quay.example>        => Quay Pôst
            """)
    void theSenderIsTheOutletByNameOrElseByHost(String from, String outlet) {
        assertThat(Facts.of(plain(from + "\n" + HANDLED))).contains("outlet: " + outlet);
    }

    @Test
    void aHeaderThatIsFoldedIsOneAndOfTwoTheFirstCounts() {
        assertThat(Facts.of(plain(FROM + "Subject: Bridge\n opens\n\ttoday\nSubject: No\n" + HANDLED)))
                .contains("headline: Bridge opens today");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            utf-8           => Zoë said “oui”
            iso-8859-1      => Zoë said "oui"
            windows-1252    => Zoë said “oui”
            iso-8859-15     => Zoë paid 5 €
            utf-16be        => Zoë said “oui”
            koi8-r          => Мост открыт
            """)
    void theCharacterSetOfAPartIsTaken(String charset, String words) {
        byte[] body = Base64.getMimeEncoder().encode(words.getBytes(Charset.forName(charset)));
        String headers = FROM + HANDLED + "Content-Type: text/plain; charset=\"" + charset
                + "\"\nContent-Transfer-Encoding: base64\n";
        assertThat(Facts.of(message(headers, body))).contains("text: " + words);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            caf=C3=A9                   => café
            a=\\n b                     => a b
            1 =3D 1                     => 1 = 1
            tail =20                    => tail
            broken =ZZ                  => broken =ZZ
            """)
    void quotedPrintableIsUndone(String body, String words) {
        String headers = FROM + HANDLED
                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n";
        byte[] bytes = body.replace("\\n", "\n").getBytes(StandardCharsets.US_ASCII);
        assertThat(Facts.of(message(headers, bytes)))
                .anyMatch(fact -> fact.startsWith("text: ") && fact.strip().equals("text: " + words));
    }

    @Test
    void theFirstPartOfEachSortIsReadHoweverDeepItLies() {
        String message = FROM + HANDLED + """
                Content-Type: multipart/mixed; boundary=outer

                A preamble that nobody sees.
                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=utf-8

                See the web.
                --inner
                Content-Type: text/html; charset=utf-8

                %s
                --inner--
                --outer
                Content-Type: text/html; charset=utf-8

                <p>An advertisement.</p>
                --outer
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --outer--
                An epilogue.
                """.formatted(LONG);
        assertThat(Facts.of(message))
                .anyMatch(fact -> fact.startsWith("text: “We will open the bridge in May,”")
                        && fact.endsWith("He gave no day for it, and left by the old gate."));
    }

    @Test
    void aShortPageGivesWayToPlainTextAndStandsWhereThereIsNone() {
        String html = "Content-Type: text/html; charset=utf-8\n\n<p>Yes.</p>\n";
        String both = FROM + HANDLED + "Content-Type: multipart/alternative; boundary=b\n\n--b\n" + html
                + "--b\nContent-Type: text/plain; charset=utf-8\n\n“Yes,” said Vale, in full.\n--b--\n";
        assertThat(Facts.of(both)).anyMatch(fact -> fact.startsWith("text: “Yes,” said Vale, in full."));
        assertThat(Facts.of(FROM + HANDLED + html)).contains("text: Yes.");
    }

    @Test
    void aMessageThatWasSentOnIsAnAttachment() {
        String message = FROM + HANDLED + """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                “See below,” said Norn.
                --b
                Content-Type: message/rfc822

                From: Someone <s@tarn.example>
                Subject: Old

                “Not this,” said Day.
                --b--
                """;
        assertThat(Facts.of(message))
                .anyMatch(fact -> fact.startsWith("text: “See below,” said Norn."))
                .noneMatch(fact -> fact.contains("Not this"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: image/png\n\nabc",
                "Content-Type: text/plain\n\n   \n",
                "Content-Type: multipart/mixed; boundary=b\n\n--b--\n",
                "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n"
            })
    void aMessageWithoutWordsIsRefused(String rest) {
        assertThat(Facts.of(FROM + HANDLED + rest)).singleElement().asString().startsWith("refused: in: ");
    }

    @Test
    void aMultipartThatIsCutOffGivesWhatCame() {
        assertThat(Facts.of(FROM + HANDLED + "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
                        + "Content-Type: text/plain; charset=utf-8\n\n“Yes,” said Vale.\n"))
                .anyMatch(fact -> fact.startsWith("text: “Yes,” said Vale."));
    }

    @Test
    void aMailboxWithLinesThatEndInAnyWayGivesEachMessage() {
        String box = "From a@quay.example Fri May  2 08:30:00 2031\n" + plain(FROM + HANDLED) + "\n"
                + "From a@quay.example Sat May  3 08:30 2031 +0200\n" + plain(FROM + HANDLED.replace("1@", "2@"));
        for (String one : List.of(box, box.replace("\n", "\r\n"))) {
            assertThat(Facts.read(one))
                    .hasSize(2)
                    .allSatisfy(result ->
                            assertThat(Facts.of(result)).anyMatch(fact -> fact.startsWith("text: “Yes,” said Vale.")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            >From the quay      => From the quay
            >>From the quay     => >From the quay
            > From the quay     => > From the quay
            >Frome the quay     => >Frome the quay
            """)
    void inAMailboxOneMarkIsTakenOffLinesThatBeginWithFrom(String line, String text) {
        String box = "From a@quay.example Fri May  2 08:30:00 2031\n" + FROM + HANDLED + "Content-Type: text/plain\n\n"
                + line + "\n";
        assertThat(Facts.of(box)).anyMatch(fact -> fact.startsWith("text: " + text));
    }

    @Test
    void anEmptyMessageInAMailboxIsRefusedByItsNumberAndTheNextIsRead() {
        String line = "From a@quay.example Fri May  2 08:30:00 2031\n";
        assertThat(Facts.lines((line + "\n" + line + plain(FROM + HANDLED)).getBytes(StandardCharsets.UTF_8)))
                .satisfiesExactly(
                        empty -> assertThat(empty).startsWith("refused: in#1: "),
                        read -> assertThat(read).isEqualTo("in#2: “Yes,” said Vale."));
    }
}
