package org.onrecord.finder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.circumstance.CircumstanceReader;
import org.onrecord.kind.KindReader;
import org.onrecord.language.Document;
import org.onrecord.language.Language;
import org.onrecord.language.MarkPositions;
import org.onrecord.language.WordLists;
import org.onrecord.speaker.Name;
import org.onrecord.speaker.ResolutionInput;
import org.onrecord.speaker.ResolvedSpeaker;
import org.onrecord.speaker.SpeakerResolver;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.statement.UnableToFindStatementsException;
import org.onrecord.story.Part;
import org.onrecord.story.Story;
import org.onrecord.text.Sha256;
import org.onrecord.text.Span;
import org.onrecord.wordpiece.Vocabulary;

/// Finds statements with the net whose weights ship with Onrecord; `docs/model-card.md` says what it was
/// trained on and how well it performs.
///
/// How it works. The story is tokenised once ([Document]). Its words as the net was trained on them ([Words])
/// are read in stretches ([WindowReader]), one passage of some thousand words at a time. The tags become
/// pieces ([Tagger]) and the pieces attributions ([Linker]); contents are searched for reports inside them
/// ([ContentReader]). Then, over the whole story at once, names and the net's references resolve the
/// speakers, cues and contents determine the kinds, circumstances are read, and the certainties of all these
/// make the confidence ([Confidence]).
///
/// Works offline. Thread-safe; each call runs on its caller's thread. The same story always gives the same
/// statements. The caller closes it.
public final class NeuralFinder implements StatementFinder {

    private static final String NET = "finder.onnx";
    private static final String CONFIDENCE = "confidence.txt";

    /// Longer texts are read passage by passage, so that memory does not grow with the text.
    private static final int PASSAGE = 4096;

    /// The number of words before and after a passage that are read along with it.
    private static final int SURROUNDINGS = 600;

    /// The number of names before and after a statement that are candidates for its speaker.
    private static final int NEAR = 300;

    /// The longest name in quotation marks, in words and marks.
    private static final int LONGEST_NAME = 8;

    private static final WordLists WORDS = Language.ENGLISH.lists("namings");

    /// Stands before what someone or something is called.
    private static final Pattern NAMING = Pattern.compile("\\b" + anyOf("naming") + "[ ,:]*$");

    /// Opens a letter or a release, whose writer speaks in it.
    private static final Pattern LETTERHEAD = Pattern.compile(
            "\\s*(?:" + anyOf("from") + "|(?:" + anyOf("article") + " )?" + anyOf("letters") + " " + anyOf("by")
                    + ")\\b",
            Pattern.CASE_INSENSITIVE);

    private final Net net;
    private final WindowReader reader;
    private final Tagger tagger;
    private final Confidence confidence;
    private final Provenance provenance;

    private NeuralFinder(byte[] graph) {
        this.net = Net.open(graph);
        this.reader = new WindowReader(net, new Pieces(Vocabulary.open()), Integer.parseInt(net.property("limit")));
        double[] transitions = numbers(net.property("transitions"));
        double[][] square = new double[Role.TAGS][Role.TAGS];
        for (int at = 0; at < transitions.length; at++) {
            square[at / Role.TAGS][at % Role.TAGS] = transitions[at];
        }
        this.tagger = new Tagger(square);
        this.confidence = new Confidence(new String(resource(CONFIDENCE), StandardCharsets.UTF_8));
        this.provenance = new Provenance("neural", net.property("version"), digest(graph));
    }

    /// Opens the finder with the weights that ship with it.
    ///
    /// @throws FinderException if they are missing or ONNX Runtime cannot run them here
    public static NeuralFinder open() {
        return new NeuralFinder(resource(NET));
    }

    /// Returns a pattern of all entries of a list.
    private static String anyOf(String section) {
        return WORDS.list(section).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static byte[] resource(String name) {
        try (InputStream in = NeuralFinder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FinderException("the finder was packaged without its " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the finder's " + name + " cannot be read", e);
        }
    }

    /// Numbers with a space between.
    private static double[] numbers(String list) {
        String[] parts = list.split(" ", -1);
        double[] numbers = new double[parts.length];
        for (int at = 0; at < parts.length; at++) {
            numbers[at] = Double.parseDouble(parts[at]);
        }
        return numbers;
    }

    /// Returns what tells one net from another in a statement's provenance.
    private static String digest(byte[] bytes) {
        return "sha256:" + Sha256.hex(bytes);
    }

    @Override
    public List<Statement> find(Story story) {
        return find(story, _ -> {});
    }

    @Override
    public List<Statement> find(Story story, IntConsumer progress) {
        return judge(story, progress).stream().map(Judged::statement).toList();
    }

    /// A statement with what its confidence is made of.
    record Judged(Statement statement, Features features) {}

    /// Returns what [#find] finds; `training/` learns the confidence from it.
    List<Judged> judge(Story story) {
        return judge(story, _ -> {});
    }

    /// Reads a story passage by passage, then judges all that was seen at once.
    private List<Judged> judge(Story story, IntConsumer progress) {
        try {
            Document document = Document.of(story.text());
            Words words = Words.of(document);
            Sighting sighting = new Sighting(
                    ContentReader.sentences(words, document.sentences()), new ArrayList<>(), new ArrayList<>());
            for (int start = 0; start < words.size(); start += PASSAGE) {
                int end = Math.min(words.size(), start + PASSAGE);
                findBetween(story, words, start, end, sighting);
                progress.accept(words.span(end - 1, end).end());
            }
            return judged(story, document, words, sighting);
        } catch (FinderException e) {
            throw new UnableToFindStatementsException(story, String.valueOf(e.getMessage()), e);
        }
    }

    /// An attribution with what the net sees in it, and the one in whose content it stands, if any.
    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    private record Seen(
            Attribution attribution,
            float[] query,
            double[] kinds,
            @Nullable Seen outer) {}

    /// The net's findings in a story, given the first words of its sentences.
    private record Sighting(BitSet sentences, List<NetOutputs.Named> names, List<Seen> attributions) {}

    /// Adds what begins in `[start, end)`: each belongs to one passage only, and is read whole.
    private void findBetween(Story story, Words words, int start, int end, Sighting sighting) {
        int from = Math.max(0, start - SURROUNDINGS);
        int to = Math.min(words.size(), end + SURROUNDINGS);
        Scores scores = reader.read(words, from, to);
        ContentReader contents = new ContentReader(words, scores, sighting.sentences());
        NetOutputs.names(words, scores, start, end).stream()
                .filter(named -> names(story, named.name().span().start()))
                .forEach(sighting.names()::add);
        for (Attribution attribution : Linker.link(scores, tagger.pieces(scores))) {
            if (attribution.anchor() >= start
                    && attribution.anchor() < end
                    && isTold(story, words, attribution)
                    && !isName(story, words, attribution)) {
                Seen seen = new Seen(
                        attribution,
                        NetOutputs.query(scores, attribution),
                        NetOutputs.kinds(scores, attribution),
                        null);
                sighting.attributions().add(seen);
                addInner(scores, contents, seen, sighting.attributions());
            }
        }
    }

    /// Adds the attributions inside the contents of one.
    private static void addInner(Scores scores, ContentReader contents, Seen outer, List<Seen> all) {
        for (Attribution inner : contents.read(outer.attribution())) {
            // the net was not taught what a cue inside a content is
            double[] kinds = NetOutputs.kinds(scores, inner.withoutCue());
            Seen seen = new Seen(inner, NetOutputs.query(scores, inner), kinds, outer);
            all.add(seen);
            addInner(scores, contents, seen, all);
        }
    }

    private static boolean isTold(Story story, Words words, Attribution attribution) {
        return isTold(
                story,
                words.span(attribution.anchor(), attribution.anchor() + 1).start());
    }

    /// Returns whether an offset is in what the story tells: credits and a site's furniture say nothing, and
    /// name nobody who speaks.
    private static boolean isTold(Story story, int offset) {
        return switch (story.partAt(offset)) {
            case HEADLINE, SUBHEAD, CAPTION, BODY -> true;
            case BYLINE, DATELINE, FURNITURE -> false;
        };
    }

    /// Returns whether whom a name means may speak: all but those in credits; the writer of a letter or a
    /// release is not a credit.
    private static boolean names(Story story, int offset) {
        return isTold(story, offset)
                || (story.partAt(offset) == Part.BYLINE
                        && LETTERHEAD.matcher(story.text().string()).lookingAt());
    }

    /// Returns whether what is quoted is a name that someone or something goes by, and nobody says it.
    private static boolean isName(Story story, Words words, Attribution attribution) {
        Piece content = attribution.contents().getFirst();
        int start = words.span(content.start(), content.end()).start();
        return attribution.source() == null
                && attribution.contents().size() == 1
                && content.end() - content.start() <= LONGEST_NAME
                && isDirect(words, attribution)
                && NAMING.matcher(story.text().string().substring(Math.max(0, start - 30), start))
                        .find();
    }

    /// Resolves speakers over the whole story, then makes the statements in the order of the text: one inside
    /// another needs that one's identity.
    private List<Judged> judged(Story story, Document document, Words words, Sighting sighting) {
        List<Seen> seen = sighting.attributions();
        seen.sort(Comparator.comparingInt(
                one -> one.attribution().contents().getFirst().start()));
        List<Name> names = sighting.names().stream().map(NetOutputs.Named::name).toList();
        List<ResolutionInput> attributed = new ArrayList<>();
        IdentityHashMap<Seen, Integer> numbers = new IdentityHashMap<>();
        int near = 0;
        for (Seen one : seen) {
            int anchor = words.span(
                            one.attribution().anchor(), one.attribution().anchor() + 1)
                    .start();
            while (near < names.size() && names.get(near).span().start() < anchor) {
                near++;
            }
            while (near > 0 && names.get(near - 1).span().start() >= anchor) {
                near--;
            }
            int first = Math.max(0, near - NEAR);
            double[] shares = NetOutputs.shares(
                    one.query(), sighting.names().subList(first, Math.min(names.size(), near + NEAR)));
            attributed.add(new ResolutionInput(
                    contents(story, words, one.attribution()),
                    spans(words, one.attribution().cue()),
                    spans(words, one.attribution().source()),
                    isDirect(words, one.attribution()),
                    new ResolutionInput.NameShares(first, isTrusted(one) ? shares : new double[0]),
                    one.outer() == null
                            ? ResolutionInput.NOWHERE
                            : numbers.getOrDefault(one.outer(), ResolutionInput.NOWHERE)));
            numbers.put(one, numbers.size());
        }
        List<ResolvedSpeaker> answers = SpeakerResolver.resolve(story, document, names, attributed);
        List<Judged> judged = new ArrayList<>();
        CircumstanceReader circumstances = CircumstanceReader.of(story, document);
        for (int at = 0; at < seen.size(); at++) {
            Judged one = judged(story, document, attributed.get(at), seen.get(at), answers.get(at));
            int outer = attributed.get(at).within();
            Statement statement = outer == ResolutionInput.NOWHERE
                    ? one.statement()
                    : one.statement().withOuter(judged.get(outer).statement().id());
            judged.add(new Judged(statement.withCircumstances(circumstances.of(statement)), one.features()));
        }
        return List.copyOf(judged);
    }

    /// Returns whether what the net sees of a source is worth its weight: inside a content it knows pronouns
    /// only.
    private static boolean isTrusted(Seen seen) {
        Piece source = seen.attribution().source();
        return seen.outer() == null || (source != null && source.end() - source.start() == 1);
    }

    private Judged judged(Story story, Document document, ResolutionInput spans, Seen seen, ResolvedSpeaker answer) {
        String cue = words(story, spans.cue());
        Features features = new Features(
                seen.attribution(),
                Manner.of(story.text(), spans.content()),
                cue,
                answer,
                story.partAt(spans.content().getFirst().start()) == Part.HEADLINE);
        Statement statement = Statement.of(
                        story, spans.content(), spans.cue(), spans.source(), answer.speaker(), provenance)
                .withKind(KindReader.kind(seen.kinds(), document, spans.cue(), spans.content(), spans.direct()))
                .withConfidence(
                        seen.outer() == null ? confidence.of(features) : ContentReader.RIGHT * answer.probability());
        return new Judged(statement, features);
    }

    /// Returns the words at some spans with a space between.
    private static String words(Story story, List<Span> spans) {
        return spans.stream().map(span -> story.text().at(span)).collect(Collectors.joining(" "));
    }

    /// Returns the content's pieces, without subheads that are between them.
    private static List<Span> contents(Story story, Words words, Attribution attribution) {
        List<Span> all =
                attribution.contents().stream().map(piece -> span(words, piece)).toList();
        List<Span> outside = all.stream()
                .filter(piece -> story.partAt(piece.start()) != Part.SUBHEAD)
                .toList();
        return outside.isEmpty() ? all : outside;
    }

    /// Returns whether each piece of a content reaches from an opening mark to a closing one.
    private static boolean isDirect(Words words, Attribution attribution) {
        return attribution.contents().stream()
                .allMatch(piece -> words.place(piece.start()) == MarkPositions.Place.OPENING
                        && words.place(piece.end() - 1) == MarkPositions.Place.CLOSING);
    }

    private static Span span(Words words, Piece piece) {
        return words.span(piece.start(), piece.end());
    }

    private static List<Span> spans(Words words, @Nullable Piece piece) {
        return piece == null ? List.of() : List.of(span(words, piece));
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public void close() {
        net.close();
    }
}
