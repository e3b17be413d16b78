package org.onrecord.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.SaidOn;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Block;
import org.onrecord.story.Byline;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Part;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A small record of things that never happened, with what is hard to write: marks, emoji, control
/// characters, text that turns from right to left, and words that a spreadsheet would run.
final class Invented {
    static final Provenance FINDER = new Provenance("invented", "1", null);
    static final Instant KEPT = Instant.parse("2026-05-12T08:00:00Z");

    static final Speaker.Resolved TAMM = new Speaker.Resolved(
            "Ilse Tamm", SpeakerType.PERSON, true, "harbour master", "Port of Sorrel", Resolution.NAME);
    static final Speaker.Resolved QUILLAN =
            new Speaker.Resolved("Joss Quillan", SpeakerType.PERSON, true, "mayor", null, Resolution.NAME);
    static final Speaker.Resolved OFFICIALS = new Speaker.Resolved(
                    "two port officials", SpeakerType.GROUP, false, null, null, Resolution.DESCRIPTION)
            .withNumber(2);
    static final Speaker.Resolved UNION =
            new Speaker.Resolved("Dockers' Union", SpeakerType.ORGANIZATION, true, null, null, Resolution.NAME);

    static final Text HARBOUR = Text.of("""
            Harbour master: "We had no warning"

            By Oona Veldt

            Quillstone Wire, 12 May 2026

            “We had no warning at all 🚢,” said harbour master Ilse Tamm. “None.”

            Mayor Joss Quillan said the city would pay 60 million marks for the crane.

            Two port officials called the plan “a bad joke” and a waste.

            Quillan said that Tamm had told him “stay away”.

            "=cmd() & <b>"\u202E said the Dockers' Union,\u202C "is\u0007 what \u0000 they want."

            The crane in spring. Photo: M. Orr

            “We begin again.

            “And again,” Tamm told reporters.

            “It was 'awful'.”

            Read more: the crane
            """);

    static final KeptStory STORY = story(10, harbour(HARBOUR), StatementStatus.CURRENT);

    static final List<KeptStatement> STATEMENTS = statements();

    static final List<ExportedSpeaker> SPEAKERS = List.of(
            new ExportedSpeaker(
                    11,
                    "Ilse Tamm",
                    List.of("I. Tamm"),
                    SpeakerType.PERSON,
                    List.of(
                            new ExportedSpeaker.Role(
                                    "harbour master",
                                    "Port of Sorrel",
                                    LocalDate.of(2024, 2, 1),
                                    LocalDate.of(2026, 5, 12)),
                            new ExportedSpeaker.Role("pilot", null, null, null))),
            new ExportedSpeaker(12, "Joss Quillan", List.of(), SpeakerType.PERSON, List.of()),
            new ExportedSpeaker(15, "Dockers' Union", List.of(), SpeakerType.ORGANIZATION, List.of()));

    private Invented() {}

    static Span span(Text text, String words) {
        int start = text.string().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("\"" + words + "\" is not in the text");
        }
        return new Span(start, start + words.length());
    }

    static KeptStory story(long number, Story story, StatementStatus status) {
        Event.Sighted elsewhere = new Event.Sighted(
                number + 70, number, "https://ostrey.example/crane", "Ostrey Post", LocalDate.of(2026, 5, 13));
        return KeptStory.of(number, story, KEPT)
                .withEdition(new Edition("quillstone:1", "2", Edition.Status.USABLE))
                .withStatements(7)
                .withVersions(null, status == StatementStatus.SUPERSEDED ? 99L : null)
                .withStatus(status)
                .withSightings(List.of(elsewhere));
    }

    static Story harbour(Text text) {
        return Story.builder("https://quillstone.example/harbour.txt", text)
                .headline("Harbour master: \"We had no warning\"")
                .outlet(new Outlet("Quillstone & Co"))
                .agency("Quillstone Wire")
                .byline(new Byline(List.of("Oona Veldt")))
                .published(LocalDate.of(2026, 5, 12))
                .place("PORT SORREL")
                .language("en")
                .blocks(List.of(
                        new Block(span(text, "Harbour master: \"We had no warning\""), Part.HEADLINE),
                        new Block(span(text, "By Oona Veldt"), Part.BYLINE),
                        new Block(span(text, "Quillstone Wire, 12 May 2026"), Part.DATELINE),
                        new Block(span(text, "The crane in spring. Photo: M. Orr"), Part.CAPTION),
                        new Block(span(text, "Read more: the crane"), Part.FURNITURE)))
                .build();
    }

    static KeptStatement kept(
            long number, KeptStory story, Statement statement, @Nullable Long speaker, StatementStatus status) {
        return KeptStatement.of(number, story, statement)
                .withSpeaker(speaker, null)
                .withStatus(status);
    }

    static Statement statement(
            Story story, List<String> content, String cue, String source, @Nullable Kind kind, Speaker speaker) {
        Text text = story.text();
        return Statement.of(
                        story,
                        content.stream().map(words -> span(text, words)).toList(),
                        cue.isEmpty() ? List.of() : List.of(span(text, cue)),
                        source.isEmpty() ? List.of() : List.of(span(text, source)),
                        speaker,
                        FINDER)
                .withKind(kind)
                .withConfidence(0.91237);
    }

    private static List<KeptStatement> statements() {
        Story story = STORY.story();
        List<KeptStatement> kept = new ArrayList<>();
        Statement warning = statement(
                story,
                List.of("“We had no warning at all 🚢,”", "“None.”"),
                "said",
                "harbour master Ilse Tamm",
                Kind.CLAIM,
                TAMM);
        Statement warningAsFound = statement(
                story,
                List.of("“We had no warning at all 🚢,”"),
                "said",
                "harbour master Ilse Tamm",
                Kind.DENIAL,
                TAMM);
        kept.add(KeptStatement.of(11, STORY, warning)
                .withFound(warningAsFound)
                .withUtterance(4)
                .withSpeaker(11L, "the same name and role")
                .withCorrections(List.of(
                        new Event.Corrected(
                                80,
                                11,
                                new Change.ToKind(Kind.CLAIM),
                                null,
                                new EditNote("Edda Korr", KEPT, "she denies nothing")),
                        new Event.Corrected(
                                81,
                                11,
                                new Change.ToSpans(
                                        List.of(
                                                span(HARBOUR, "“None.”"),
                                                span(HARBOUR, "“We had no warning at all 🚢,”")),
                                        List.of(),
                                        List.of()),
                                null,
                                new EditNote("Edda Korr", KEPT, "the second half was missing")))));
        Statement pledge = statement(
                        story,
                        List.of("the city would pay 60 million marks for the crane"),
                        "said",
                        "Mayor Joss Quillan",
                        Kind.PLEDGE,
                        QUILLAN)
                .withCircumstances(new Circumstances(
                        "reporters",
                        null,
                        new SaidOn(LocalDate.of(2026, 5, 1), SaidOn.Precision.MONTH),
                        List.of(new Figure(
                                span(HARBOUR, "60 million marks"),
                                Figure.Sort.AMOUNT,
                                new BigDecimal("60000000"),
                                null,
                                "marks")),
                        false,
                        null));
        kept.add(kept(12, STORY, pledge, 12L, StatementStatus.CURRENT));
        kept.add(kept(
                13,
                STORY,
                statement(
                        story,
                        List.of("the plan “a bad joke” and a waste"),
                        "called",
                        "Two port officials",
                        null,
                        OFFICIALS),
                null,
                StatementStatus.CURRENT));
        Statement outer =
                statement(story, List.of("that Tamm had told him “stay away”"), "said", "Quillan", Kind.CLAIM, QUILLAN);
        kept.add(kept(14, STORY, outer, 12L, StatementStatus.CURRENT));
        kept.add(kept(
                15,
                STORY,
                statement(
                        story,
                        List.of("\"=cmd() & <b>\"", "\"is\u0007 what \u0000 they want.\""),
                        "said",
                        "the Dockers' Union",
                        Kind.ACCUSATION,
                        UNION),
                15L,
                StatementStatus.CURRENT));
        kept.add(kept(
                16,
                STORY,
                statement(story, List.of("“stay away”"), "told", "Tamm", Kind.DEMAND, TAMM)
                        .withOuter(outer.id()),
                11L,
                StatementStatus.CURRENT));
        kept.add(kept(
                17,
                STORY,
                statement(
                        story,
                        List.of("“We begin again.\n\n“And again,”"),
                        "told reporters",
                        "Tamm",
                        Kind.PLEDGE,
                        TAMM),
                11L,
                StatementStatus.CURRENT));
        kept.add(kept(
                18,
                STORY,
                statement(
                        story,
                        List.of("“It was 'awful'.”"),
                        "",
                        "",
                        Kind.OPINION,
                        new Speaker.Unknown(UnknownReason.NO_SOURCE, "no words name a source")),
                null,
                StatementStatus.CURRENT));
        kept.add(KeptStatement.of(19, STORY, statement(story, List.of("The crane in spring"), "", "", null, TAMM))
                .withSpeaker(11L, null)
                .withStatus(StatementStatus.REJECTED)
                .withCorrections(List.of(new Event.Corrected(
                        82, 19, new Change.ToNothing(), null, new EditNote("Edda Korr", KEPT, "a caption")))));
        return List.copyOf(kept);
    }

    /// A plain story with one statement, all of the same standing.
    static KeptStatement plain(long number, String name, String words, StatementStatus status) {
        Text text = Text.of("“" + words + "” said " + name + ".\n");
        KeptStory story = story(number, Story.plain("stories/" + number + ".txt", text), status);
        Speaker speaker = new Speaker.Resolved(name, SpeakerType.PERSON, true, null, null, Resolution.NAME);
        return kept(
                number + 1,
                story,
                statement(story.story(), List.of("“" + words + "”"), "said", name, Kind.CLAIM, speaker),
                null,
                status);
    }
}
