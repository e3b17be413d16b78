package org.onrecord.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.intake.StoryReader;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;

class MailboxTest {
    private static final String HEAD = """
            Return-Path: <letters@quay.example>
            From: =?utf-8?Q?The_Quay_P=C3=B4st?= <letters@quay.example>
            To: readers@quay.example
            Subject: =?utf-8?B?%s?=
            Date: Fri, 02 May 2031 08:30:00 +0200 (CEST)
            Message-ID: <17.letters@quay.example>
            Archived-At: <https://quay.example/letters/17>
            MIME-Version: 1.0
            """.formatted(base64("Bridge opens “soon”"));

    private static final String HTML = """
            <table><tr><td><p>“We will open the bridge in May,” said Arno Vale, the harbour minister, on the quay.</p>
            <p>The ferrymen of the town said that nobody had asked them, and that the tide would not wait for carts,
            nor for ministers, and that they had carried the town over the water for three hundred years.</p>
            <p>He gave no day for it, and left by the old gate.</p></td></tr></table>""";

    private static String base64(String words) {
        return Base64.getMimeEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    private static String both(String plain, String html) {
        return HEAD + """
                Content-Type: multipart/alternative; boundary="b1"

                --b1
                Content-Type: text/plain; charset=utf-8

                %s
                --b1
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                %s
                --b1--
                """.formatted(plain, base64(html));
    }

    private static List<ReadResult> take(String words) throws IOException {
        List<ReadResult> result = new ArrayList<>();
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        try (Stories stories = StoryReader.open("box", new ByteArrayInputStream(bytes), ContentMetadata.NOTHING)) {
            for (ReadResult next = stories.next(); next != null; next = stories.next()) {
                result.add(next);
            }
        }
        return result;
    }

    private static Story story(ReadResult result) {
        assertThat(result).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).story();
    }

    @Test
    void aMessageIsAStoryWithWhatItsHeaderSays() throws IOException {
        ReadResult result = take(both("View it in your browser: https://quay.example/letters/17", HTML))
                .getFirst();
        Story story = story(result);
        assertThat(story.text().string())
                .startsWith("“We will open the bridge in May,” said Arno Vale, the harbour minister, on the quay.\n\n");
        assertThat(story.headline()).isEqualTo("Bridge opens “soon”");
        assertThat(story.outlet()).isEqualTo(new Outlet("The Quay Pôst"));
        assertThat(story.published()).isEqualTo(LocalDate.of(2031, 5, 2));
        assertThat(story.publication().published()).isEqualTo(OffsetDateTime.parse("2031-05-02T08:30:00+02:00"));
        assertThat(story.publication().address()).hasToString("https://quay.example/letters/17");
        assertThat(((ReadResult.Read) result).edition()).isEqualTo(Edition.of("mid:17.letters@quay.example"));
    }

    @Test
    void plainTextIsTakenWhereThereIsNoOther() throws IOException {
        ReadResult result = take(HEAD + "Content-Type: text/plain; charset=iso-8859-1\n"
                        + "Content-Transfer-Encoding: quoted-printable\n\n\"No,\" said Vale at the caf=E9=\n of the pier.\n")
                .getFirst();
        assertThat(story(result).text().string().strip()).isEqualTo("\"No,\" said Vale at the café of the pier.");
    }

    @Test
    void whatIsAttachedIsNoText() throws IOException {
        String message = HEAD + """
                Content-Type: multipart/mixed; boundary=b2

                --b2
                Content-Type: text/plain
                Content-Disposition: attachment; filename=a.txt

                "Attached," said Norn.
                --b2--
                """;
        assertThat(take(message)).containsExactly(new ReadResult.Refused("box", "is a message without a text"));
    }

    @Test
    void aMailboxGivesItsMessagesOneByOne() throws IOException {
        String second = HEAD.replace("<17.", "<18.") + "\n\"Yes,\" said Vale.\n\n>From the quay he went home.\n"
                + "\nFrom there nobody saw him in 2031.\n";
        List<ReadResult> result = take("From letters@quay.example Fri May  2 08:30:00 2031\n" + both("short", HTML)
                + "\nFrom letters@quay.example Fri May  9 08:30:00 2031\n" + second);
        assertThat(result).hasSize(2);
        assertThat(story(result.getFirst()).origin()).isEqualTo("box#1");
        assertThat(story(result.getLast()).origin()).isEqualTo("box#2");
        assertThat(story(result.getLast()).text().string())
                .startsWith("\"Yes,\" said Vale.")
                .contains("\nFrom the quay he went home.")
                .contains("\nFrom there nobody saw him in 2031.");
    }

    @Test
    void aStoryThatBeginsWithFromIsNoMailbox() throws IOException {
        ReadResult result = take("From Quaytown, on 2 May 2031\nUpdated: 8:30\n\n“Yes,” said Vale.\n")
                .getFirst();
        assertThat(story(result).text().string()).startsWith("From Quaytown");
    }

    @Test
    void aPressReleaseWithALetterheadIsNoMessage() throws IOException {
        ReadResult result = take("From: the harbour office\nDate: 2 May 2031\n\n“Yes,” said Vale.\n")
                .getFirst();
        assertThat(story(result).text().string()).startsWith("From: the harbour office");
    }
}
