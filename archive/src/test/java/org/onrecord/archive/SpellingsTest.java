package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.quotation.Verdict;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Forty quotations that differ from what is on record in spelling alone: twenty as stories print them, asked
/// in plain letters, and twenty that stories print in plain letters, asked the other way round. Two records
/// hold them, so that none is found in the spelling that it is asked in.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpellingsTest {
    /// A quotation in two spellings.
    ///
    /// @param difference what they differ in, which is the test's name
    /// @param printed as type and other languages have it, with its marks
    /// @param plain as a keyboard has it
    record Spelling(String difference, String printed, String plain) {
        @Override
        public String toString() {
            return difference;
        }
    }

    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling(
                    "ł",
                    "“Łódź will rebuild the tram sheds before Paweł Głowacki retires,”",
                    "Lodz will rebuild the tram sheds before Pawel Glowacki retires"),
            new Spelling(
                    "ø",
                    "“Tromsø sends two icebreakers north as soon as Bjørn wakes up,”",
                    "Tromso sends two icebreakers north as soon as Bjorn wakes up"),
            new Spelling(
                    "ß",
                    "“The bakery in the Große Straße never paid a penny of rent,”",
                    "The bakery in the Grosse Strasse never paid a penny of rent"),
            new Spelling(
                    "capital ẞ",
                    "“Painters wrote GIEẞENER STRAẞE over every door in a single night,”",
                    "Painters wrote Giessener Strasse over every door in a single night"),
            new Spelling(
                    "đ",
                    "“Đakovo grew more barley than Anđela has ever weighed,”",
                    "Dakovo grew more barley than Andela has ever weighed"),
            new Spelling(
                    "æ",
                    "“Ærø keeps its ferry, and the Encyclopædia keeps its map,”",
                    "Aero keeps its ferry, and the Encyclopaedia keeps its map"),
            new Spelling(
                    "œ",
                    "“An œuvre of butter is what the cook left to his sister and Œdipus the cat,”",
                    "An oeuvre of butter is what the cook left to his sister and Oedipus the cat"),
            new Spelling(
                    "þ and ð",
                    "“Þórsmörk lost four bridges to a flood that Borgarfjörður never saw,”",
                    "Thorsmork lost four bridges to a flood that Borgarfjordur never saw"),
            new Spelling(
                    "İ and ı",
                    "“İzmir and Diyarbakır share one water bill with IĞDIR,”",
                    "Izmir and Diyarbakir share one water bill with Igdir"),
            new Spelling(
                    "ligatures",
                    "“The ﬁrst ﬂoats were ﬁlled with sand while our oﬃce staﬀ slept,”",
                    "The first floats were filled with sand while our office staff slept"),
            new Spelling(
                    "full-width digits and letters",
                    "“We counted １２３４ lanterns for the Ｑｕａｙ ＢＯＡＲＤ by ９ o’clock,”",
                    "We counted 1234 lanterns for the Quay Board by 9 o'clock"),
            new Spelling(
                    "soft hyphens inside words",
                    "“The admin\u00ADistra\u00ADtion owes an apo\u00ADlogy to the fisher\u00ADmen of Tarn Bay,”",
                    "The administration owes an apology to the fishermen of Tarn Bay"),
            new Spelling(
                    "soft hyphens at line ends",
                    "“Nobody asked the net\u00AD\nmakers what the settle\u00AD\r\nment does to their chil\u00AD\n    dren,”",
                    "Nobody asked the netmakers what the settlement does to their children"),
            new Spelling(
                    "zero-width spaces",
                    "“Our light\u200Bhouse needs a keeper with lad\u200Bders,\u200B not another camera,”",
                    "Our lighthouse needs a keeper with ladders, not another camera"),
            new Spelling(
                    "joiners and byte order marks",
                    "“\uFEFFEvery har\u200Dbour pilot mis\u200Cread the chart\uFEFF that the na\u2060vy printed,”",
                    "Every harbour pilot misread the chart that the navy printed"),
            new Spelling(
                    "accents on their own",
                    "“Zoe\u0308 runs the cafe\u0301 in Go\u0308teborg, and E\u0301mile washes up,”",
                    "Zoë runs the café in Göteborg, and Émile washes up"),
            new Spelling(
                    "spaces and hyphens that do not break",
                    "“The re\u2011elected\u00A0mayor paid 4\u202Fmillion crowns for two half\u2010sunk tugs,”",
                    "The re-elected mayor paid 4 million crowns for two half-sunk tugs"),
            new Spelling(
                    "curly marks",
                    "“We can’t and won’t sell ‘the Old Lady’ to Pellʼs bank,”",
                    "\"We can't and won't sell 'the Old Lady' to Pell's bank\""),
            new Spelling(
                    "German marks",
                    "„Wir zahlen ‚keinen Groschen‘ für einen Hafen ohne Wasser“,",
                    "\"Wir zahlen 'keinen Groschen' fur einen Hafen ohne Wasser\""),
            new Spelling(
                    "French marks",
                    "«\u202FOn nous demande de payer deux fois l’entrée d’une «\u00A0digue\u00A0» à moitié noyée\u202F»,",
                    "\"On nous demande de payer deux fois l'entree d'une \"digue\" a moitie noyee\""));

    private final List<Archive> opened = new ArrayList<>();
    private Archive ofPrinted;
    private Archive ofPlain;

    SpellingsTest() {}

    @BeforeAll
    void keepAll(@TempDir Path folder) {
        ofPrinted = keep(folder, "printed", Spelling::printed);
        ofPlain = keep(folder, "plain", spelling -> "“" + spelling.plain().replaceAll("^\"|\"$", "") + ",”");
    }

    @AfterAll
    void close() {
        opened.forEach(Archive::close);
    }

    static Stream<Spelling> spellings() {
        return SPELLINGS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void whatAStoryPrintsIsVerbatimInPlainLetters(Spelling spelling) {
        assertThat(ofPrinted.check(QuotationQuery.of(spelling.plain()), null).verdict())
                .as(spelling.plain())
                .isEqualTo(Verdict.VERBATIM);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void whatAStoryHasInPlainLettersIsVerbatimAsItWouldBePrinted(Spelling spelling) {
        assertThat(ofPlain.check(QuotationQuery.of(spelling.printed()), null).verdict())
                .as(spelling.printed())
                .isEqualTo(Verdict.VERBATIM);
    }

    private Archive keep(Path folder, String name, Function<Spelling, String> quotation) {
        Archive archive = Archive.open(
                new RecordLocation.Folder(folder.resolve(name)),
                AccessMode.WRITE,
                RecordContract.settings(folder.resolve(name + "-cache")));
        opened.add(archive);
        archive.add(SPELLINGS.stream()
                .map(spelling -> draft(spelling.difference(), quotation.apply(spelling)))
                .toList());
        return archive;
    }

    /// A story that is a quotation, the word that reports it, and a name.
    private static NewStory draft(String guid, String quotation) {
        String cue = "said";
        String name = "Orla Brandvik";
        Text text = Text.of(quotation + " " + cue + " " + name + ".");
        int said = quotation.length() + 1;
        int named = said + cue.length() + 1;
        Story story = Story.builder(guid, text)
                .headline("A headline")
                .outlet(new Outlet("The Tarn Post"))
                .published(LocalDate.of(2031, 5, 4))
                .language("en")
                .build();
        Statement statement = Statement.of(
                        story,
                        List.of(new Span(0, quotation.endsWith(",") ? quotation.length() - 1 : quotation.length())),
                        List.of(new Span(said, said + cue.length())),
                        List.of(new Span(named, named + name.length())),
                        new Speaker.Resolved(name, SpeakerType.PERSON, true, null, null, Resolution.NAME),
                        new Provenance("told", "1", null))
                .withKind(Kind.CLAIM)
                .withConfidence(0.875);
        return new NewStory(story, Edition.of(guid), List.of(statement));
    }
}
