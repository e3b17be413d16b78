package org.onrecord.json;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.SaidOn;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Block;
import org.onrecord.story.Byline;
import org.onrecord.story.Outlet;
import org.onrecord.story.Part;
import org.onrecord.story.PublicationMetadata;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A story and a statement of which every field is known, and ones of which none is. The text begins with
/// characters of two UTF-16 units, so that no offset is the same in units and in code points.
final class Invented {
    static final String WORDS = """
            🎪🎪 Tarn Bay
            “We will pay $2 million,” mayor Imre Valdane promised reporters, “if the council agrees.”
            Read more
            """;

    static final Provenance NEURAL = new Provenance("neural", "7", "sha256:" + "0a".repeat(32));

    private Invented() {}

    /// The story of which everything is known.
    static Story known() {
        Text text = Text.of(WORDS);
        return Story.builder("stories/tarn bay.html", text)
                .headline("Tarn Bay to pay")
                .outlet(new Outlet("The Ostrey Mail"))
                .agency("Quillstone Wire")
                .byline(new Byline(List.of("Dorrit Haske", "Pell Okonta")))
                .published(LocalDate.of(2031, 5, 4))
                .place("TARN BAY")
                .language("en")
                .blocks(List.of(block("Tarn Bay", Part.HEADLINE), block("Read more", Part.FURNITURE)))
                .publication(publication())
                .build();
    }

    private static Block block(String words, Part part) {
        return new Block(span(words), part);
    }

    static PublicationMetadata publication() {
        return new PublicationMetadata(
                URI.create("https://mail.example/tarn-bay?page=1"),
                "Region",
                OffsetDateTime.parse("2031-05-04T07:30:00+02:00"),
                OffsetDateTime.parse("2031-05-04T09:00:00.25Z"),
                OffsetDateTime.parse("2031-05-04T06:00:00-03:30"),
                "Corrects the sum in the second paragraph");
    }

    /// The story of which nothing is known but its text.
    static Story plain() {
        return Story.plain("-", Text.of(WORDS));
    }

    /// The statement of which everything is known.
    static Statement statement(Story story) {
        return statement(story, speaker())
                .withCircumstances(new Circumstances(
                        "reporters",
                        "Tarn Bay",
                        new SaidOn(LocalDate.of(2031, 5, 3), SaidOn.Precision.DAY),
                        List.of(figure("$2 million", Figure.Sort.AMOUNT, "2000000", "USD")),
                        true,
                        span("if the council agrees")))
                .withOuter(new StatementId("0123456789abcdef"));
    }

    static Statement statement(Story story, Speaker speaker) {
        return Statement.of(
                        story,
                        List.of(span("“We will pay $2 million,”"), span("“if the council agrees.”")),
                        List.of(span("promised")),
                        List.of(span("mayor Imre Valdane")),
                        speaker,
                        NEURAL)
                .withKind(Kind.PLEDGE)
                .withConfidence(0.91236);
    }

    /// The statement of which nothing is known but its content.
    static Statement bare(Story story) {
        return Statement.of(
                        story,
                        List.of(span("if the council agrees")),
                        List.of(),
                        List.of(),
                        new Speaker.Unknown(UnknownReason.NO_SOURCE, "no words name a source"),
                        new Provenance("marks", "1", null))
                .withConfidence(0);
    }

    static Speaker.Resolved speaker() {
        return new Speaker.Resolved(
                        "Imre Valdane", SpeakerType.PERSON, true, "mayor", "Tarn Bay", Resolution.SHORT_NAME)
                .with(List.of("Maud Ferrin", "Anselm Quill"))
                .withNumber(3);
    }

    static Figure figure(String words, Figure.Sort sort, String value, String unit) {
        return new Figure(span(words), sort, new BigDecimal(value), null, unit);
    }

    /// Where these words first stand.
    static Span span(String words) {
        int start = WORDS.indexOf(words);
        return new Span(start, start + words.length());
    }
}
