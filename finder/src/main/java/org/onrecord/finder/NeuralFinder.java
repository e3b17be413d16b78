package org.onrecord.finder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.circumstance.CircumstanceReader;
import org.onrecord.kind.KindReader;
import org.onrecord.speaker.Answer;
import org.onrecord.speaker.Attributed;
import org.onrecord.speaker.Name;
import org.onrecord.speaker.SpeakerResolver;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.statement.UnableToFindStatementsException;
import org.onrecord.story.Part;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.wordpiece.Vocabulary;

/// Finds statements with the net whose weights ship with Onrecord; `docs/model-card.md` says what it learnt from and
/// how well it does.
///
/// Works offline. Any number of threads may read at once; each call runs on its caller's thread. The same story gives
/// the same statements every time. Whoever opens it closes it.
public final class NeuralFinder implements StatementFinder {

    private static final String NET = "finder.onnx";
    private static final String CONFIDENCE = "confidence.txt";

    /// Longer texts are read passage by passage, so that memory does not grow with the text.
    private static final int PASSAGE = 4096;

    /// How many words before and after a passage are read along with it.
    private static final int SURROUNDINGS = 600;

    /// How many names before and after a statement may be its speaker's.
    private static final int NEAR = 300;

    /// The longest name in quotation marks, in words and marks.
    private static final int LONGEST_NAME = 8;

    private static final Pattern NAMING = Pattern.compile(
            "\\b(?:names?|named|nicknames?|nicknamed|known as|dubbed|called|alias|titled|entitled)[ ,:]*$");

    private static final Pattern LETTERHEAD = Pattern.compile(
            "\\s*(?:from|(?:a )?(?:statement|message|note|letter|memo|remarks) (?:by|from|of))\\b",
            Pattern.CASE_INSENSITIVE);

    private final Net net;
    private final Reader reader;
    private final Tagger tagger;
    private final Confidence confidence;
    private final Provenance provenance;

    private NeuralFinder(byte[] graph) {
        this.net = Net.open(graph);
        this.reader = new Reader(net, new Pieces(Vocabulary.open()), Integer.parseInt(net.property("limit")));
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

    private static double[] numbers(String list) {
        String[] parts = list.split(" ", -1);
        double[] numbers = new double[parts.length];
        for (int at = 0; at < parts.length; at++) {
            numbers[at] = Double.parseDouble(parts[at]);
        }
        return numbers;
    }

    private static String digest(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
    record Judged(Statement statement, Clues clues) {}

    /// What [#find] finds; `training/` learns the confidence from it.
    List<Judged> judge(Story story) {
        return judge(story, _ -> {});
    }

    private List<Judged> judge(Story story, IntConsumer progress) {
        try {
            Words words = Words.of(story.text().string());
            Sighting sighting = new Sighting(
                    ContentReader.sentences(words, story.text().sentences()), new ArrayList<>(), new ArrayList<>());
            for (int start = 0; start < words.size(); start += PASSAGE) {
                int end = Math.min(words.size(), start + PASSAGE);
                findBetween(story, words, start, end, sighting);
                progress.accept(words.span(end - 1, end).end());
            }
            return judged(story, words, sighting);
        } catch (FinderException e) {
            throw new UnableToFindStatementsException(story, String.valueOf(e.getMessage()), e);
        }
    }

    /// An attribution with what the net sees in it, and the one in whose content it stands, if any.
    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    private record Seen(
            Attribution attribution,
            float[] asked,
            double[] kinds,
            @Nullable Seen outer) {}

    /// What the net sees in a story, of which the first words of sentences are known.
    private record Sighting(BitSet sentences, List<Facts.Named> names, List<Seen> attributions) {}

    /// Adds what begins in `[start, end)`: each belongs to one passage only, and is read whole.
    private void findBetween(Story story, Words words, int start, int end, Sighting sighting) {
        int from = Math.max(0, start - SURROUNDINGS);
        int to = Math.min(words.size(), end + SURROUNDINGS);
        Scores scores = reader.read(words, from, to);
        ContentReader contents = new ContentReader(words, scores, sighting.sentences());
        Facts.names(words, scores, start, end).stream()
                .filter(named -> names(story, named.name().span().start()))
                .forEach(sighting.names()::add);
        for (Attribution attribution : Linker.link(scores, tagger.pieces(scores))) {
            if (attribution.anchor() >= start
                    && attribution.anchor() < end
                    && isTold(story, words, attribution)
                    && !isName(story, words, attribution)) {
                Seen seen =
                        new Seen(attribution, Facts.asked(scores, attribution), Facts.kinds(scores, attribution), null);
                sighting.attributions().add(seen);
                addInner(scores, contents, seen, sighting.attributions());
            }
        }
    }

    /// Adds the attributions inside the contents of one.
    private static void addInner(Scores scores, ContentReader contents, Seen outer, List<Seen> all) {
        for (Attribution inner : contents.read(outer.attribution())) {
            // the net was not taught what a cue inside a content is
            double[] kinds = Facts.kinds(scores, inner.withoutCue());
            Seen seen = new Seen(inner, Facts.asked(scores, inner), kinds, outer);
            all.add(seen);
            addInner(scores, contents, seen, all);
        }
    }

    private static boolean isTold(Story story, Words words, Attribution attribution) {
        return isTold(
                story,
                words.span(attribution.anchor(), attribution.anchor() + 1).start());
    }

    /// Whether an offset stands in what the story tells: credits and a site's furniture say nothing, and name nobody
    /// who speaks.
    private static boolean isTold(Story story, int offset) {
        return switch (story.partAt(offset)) {
            case HEADLINE, SUBHEAD, CAPTION, BODY -> true;
            case BYLINE, DATELINE, FURNITURE -> false;
        };
    }

    /// Whether whom a name means may speak: all but those in credits; the writer of a letter or a release is
    /// no credit.
    private static boolean names(Story story, int offset) {
        return isTold(story, offset)
                || (story.partAt(offset) == Part.BYLINE
                        && LETTERHEAD.matcher(story.text().string()).lookingAt());
    }

    /// Whether what is quoted is a name that someone or something goes by, and nobody says it.
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

    private List<Judged> judged(Story story, Words words, Sighting sighting) {
        List<Seen> seen = sighting.attributions();
        seen.sort(Comparator.comparingInt(
                one -> one.attribution().contents().getFirst().start()));
        List<Name> names = sighting.names().stream().map(Facts.Named::name).toList();
        List<Attributed> attributed = new ArrayList<>();
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
            double[] shares =
                    Facts.shares(one.asked(), sighting.names().subList(first, Math.min(names.size(), near + NEAR)));
            attributed.add(new Attributed(
                    contents(story, words, one.attribution()),
                    spans(words, one.attribution().cue()),
                    spans(words, one.attribution().source()),
                    isDirect(words, one.attribution()),
                    first,
                    isTrusted(one) ? shares : new double[0],
                    one.outer() == null ? Attributed.NOWHERE : numbers.getOrDefault(one.outer(), Attributed.NOWHERE)));
            numbers.put(one, numbers.size());
        }
        List<Answer> answers = SpeakerResolver.resolve(story, names, attributed);
        List<Judged> judged = new ArrayList<>();
        CircumstanceReader circumstances = CircumstanceReader.of(story);
        for (int at = 0; at < seen.size(); at++) {
            Judged one = judged(story, attributed.get(at), seen.get(at), answers.get(at));
            int outer = attributed.get(at).within();
            Statement statement = outer == Attributed.NOWHERE
                    ? one.statement()
                    : one.statement().within(judged.get(outer).statement().id());
            judged.add(new Judged(statement.in(circumstances.of(statement)), one.clues()));
        }
        return List.copyOf(judged);
    }

    /// Whether what the net sees of a source is worth its weight: inside a content it knows pronouns only.
    private static boolean isTrusted(Seen seen) {
        Piece source = seen.attribution().source();
        return seen.outer() == null || (source != null && source.end() - source.start() == 1);
    }

    private Judged judged(Story story, Attributed spans, Seen seen, Answer answer) {
        String cue = words(story, spans.cue());
        Clues clues = new Clues(
                seen.attribution(),
                Manner.of(story.text(), spans.content()),
                cue,
                answer,
                story.partAt(spans.content().getFirst().start()) == Part.HEADLINE);
        Statement statement = Statement.of(
                story,
                spans.content(),
                spans.cue(),
                spans.source(),
                KindReader.kind(seen.kinds(), cue, words(story, spans.content()), spans.direct()),
                answer.speaker(),
                seen.outer() == null ? confidence.of(clues) : ContentReader.RIGHT * answer.probability(),
                provenance);
        return new Judged(statement, clues);
    }

    private static String words(Story story, List<Span> spans) {
        return spans.stream().map(span -> story.text().at(span)).collect(Collectors.joining(" "));
    }

    /// The content's pieces, without subheads that stand between them.
    private static List<Span> contents(Story story, Words words, Attribution attribution) {
        List<Span> all =
                attribution.contents().stream().map(piece -> span(words, piece)).toList();
        List<Span> told = all.stream()
                .filter(piece -> story.partAt(piece.start()) != Part.SUBHEAD)
                .toList();
        return told.isEmpty() ? all : told;
    }

    private static boolean isDirect(Words words, Attribution attribution) {
        return attribution.contents().stream()
                .allMatch(piece -> words.marks().place(piece.start()) == Marks.Place.OPENING
                        && words.marks().place(piece.end() - 1) == Marks.Place.CLOSING);
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
