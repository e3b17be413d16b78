package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Document;
import org.onrecord.language.Grammar;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Story;

/// Resolves the speakers of a story's statements within the story: short names to full ones, pronouns and
/// roles to the entities they refer to, quotations without a source to the speaker who continues.
///
/// How it works. The names that the net found are joined into entities ([Entities]), each with its roles
/// ([Roles]). Statements are then resolved in the order of the text, since the referent of `she` depends on
/// who spoke before; those inside other statements come last, as if they came right after the ones that
/// contain them. The type of the source decides how it is resolved ([SourceWords]):
///
/// - A name refers to its entity. Between entities of the same name the net chooses, since it reads the
///   sentence and not only the name.
/// - A personal pronoun, or a singular description with an article (`the minister`), may refer to several
///   entities. A log-linear model chooses: each candidate scores a weighted sum of the net's share, gender,
///   salience at that place ([Salience]), fit of its roles, and whether it spoke last; the softmax of the
///   scores is the certainty of the choice ([Choice]).
/// - `Who` refers to what precedes it; `we` and `I` to the speaker around them, or the author; `they` to the
///   body or the people who spoke last; a work (`the report`) to its maker.
/// - Any other description is a speaker without a name ([UnnamedSources]).
/// - Without a source, a signature, an introducing line or the previous speaker decides ([Signatures]).
///
/// Why so. A net that resolves everything by itself needs far more labelled stories than there are, and rules
/// alone cannot weigh distance against gender. Here the net gives one number for each pair of source and
/// name, rules decide what is possible at all, and a handful of weights join the two: few enough to be set by
/// some thousand labels and to be read by people. The design is that of the mention-pair rankers for pronouns
/// (Denis and Baldridge 2008), with sieves before it for the certain cases (Raghunathan and others 2010).
///
/// Limits. Only within the story; only entities that it names can be referents; at most 300 names before and
/// after a source are considered. Gender comes from titles, given names and the story's own pronouns; many
/// entities have none of these and stay open to both. `They` and descriptions are resolved least reliably:
/// `docs/model-card.md` has the figures. All weights are in `weights.properties` with what they were fitted
/// on.
///
/// Serves one story; not thread-safe. Takes time linear in the names and in the statements times the names
/// near each.
public final class SpeakerResolver {

    /// Ask for a man.
    private static final Set<String> OF_MEN = SourceWords.WORDS.set("pronouns of men");

    /// Ask for a woman.
    private static final Set<String> OF_WOMEN = SourceWords.WORDS.set("pronouns of women");

    /// Mean what is before them.
    private static final Set<String> RELATIVE = SourceWords.WORDS.set("relative pronouns");

    /// Mean the one whose words they are in.
    private static final Set<String> OF_THE_AUTHOR = SourceWords.WORDS.set("pronouns of the author");

    /// Mean a body or a thing.
    private static final Set<String> OF_BODIES = SourceWords.WORDS.set("pronouns of bodies");

    private final Story story;
    private final Tokens tokens;
    private final Candidates candidates;
    private final NameIndex index;
    private final Entities entities;
    private final Signatures signatures;
    private final NounPhrases phrases;
    private final Salience salience;
    private final Map<Integer, ResolvedSpeaker> answers = new HashMap<>();
    private final UnnamedSources unnamed;

    /// The answer for the statement before, whom `they` and quotations without a source go back to.
    private @Nullable ResolvedSpeaker last;

    /// Who spoke last, of those named; null where that was nobody named.
    private @Nullable Entity lastActor;

    /// Who made the work that a source named last.
    private @Nullable Entity work;

    /// Where the content of the statement before ends; -1 before the first.
    private int lastEnd = -1;

    /// Whether the statement before is all quotation.
    private boolean lastDirect;
    /// The statement in whose content one stands; null where it is in none.
    private @Nullable Memory outer;

    /// Whether the statement that contains this one is all quotation, so that its speaker is not `he` in it.
    private boolean outerIsQuoted;
    private final Map<Integer, Memory> memories = new HashMap<>();

    /// Who spoke last, when a statement has been resolved.
    private record Memory(ResolvedSpeaker last, @Nullable Entity lastActor, int lastEnd) {}

    private SpeakerResolver(Story story, Document document, List<Name> names) {
        this.story = story;
        this.tokens = new Tokens(document);
        this.index = new NameIndex(tokens, names);
        this.entities = Entities.of(tokens, index, names);
        this.candidates = new Candidates(tokens, names, entities);
        this.signatures = new Signatures(tokens, index, entities);
        this.phrases = new NounPhrases(tokens);
        this.salience = new Salience(tokens, index, entities);
        this.unnamed = new UnnamedSources(tokens, index, entities);
    }

    /// Resolves all statements of a story.
    ///
    /// @param document of the story's text
    /// @param names every proper name in it, in the order of the text, without overlap
    /// @return the answers in the order of `statements`
    public static List<ResolvedSpeaker> resolve(
            Story story, Document document, List<Name> names, List<ResolutionInput> statements) {
        return new SpeakerResolver(story, document, names).resolve(statements);
    }

    /// Returns those in no other statement first, in the order of the text; then those inside.
    private List<ResolvedSpeaker> resolve(List<ResolutionInput> statements) {
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < statements.size(); at++) {
            order.add(at);
        }
        order.sort(Comparator.comparingInt(at -> statements.get(at).anchor()));
        for (int at : order) {
            ResolutionInput one = statements.get(at);
            if (one.within() == ResolutionInput.NOWHERE) {
                resolve(at, one);
            }
        }
        resolveInner(statements);
        List<ResolvedSpeaker> all = new ArrayList<>();
        for (int at = 0; at < statements.size(); at++) {
            all.add(answers.get(at));
        }
        return all;
    }

    /// Resolves one statement and remembers what the next ones depend on.
    private void resolve(int at, ResolutionInput one) {
        ResolvedSpeaker answer = answer(one);
        answers.put(at, answer.with(share(one, answer)));
        last = answer;
        lastEnd = one.content().getLast().end();
        lastDirect = one.direct();
        memories.put(at, new Memory(last, lastActor, lastEnd));
    }

    /// Resolves statements inside other statements as if they came right after those; nothing else depends on
    /// them.
    private void resolveInner(List<ResolutionInput> statements) {
        for (int at = 0; at < statements.size(); at++) {
            ResolutionInput one = statements.get(at);
            outer = memories.get(one.within());
            if (outer != null) {
                last = outer.last();
                lastActor = outer.lastActor();
                lastEnd = outer.lastEnd();
                outerIsQuoted =
                        Manner.of(story.text(), statements.get(one.within()).content()) == Manner.DIRECT;
                resolve(at, one);
            }
        }
    }

    /// Reads the source and answers by its sort.
    private ResolvedSpeaker answer(ResolutionInput one) {
        return switch (SourceWords.of(tokens, entities, index, one.source())) {
            case SourceWords.Named named -> named(one, named);
            case SourceWords.Pronoun pronoun -> pronoun(one, pronoun);
            case SourceWords.Description description -> described(one, description);
            case SourceWords.None _ -> unattributed(one);
        };
    }

    /// Returns a name. The answer is by the whole name where the source holds all of it.
    private ResolvedSpeaker named(ResolutionInput one, SourceWords.Named named) {
        Entity entity = meant(one, named.entity());
        lastActor = entity;
        int from = tokens.from(one.source().getFirst().start());
        int to = tokens.until(one.source().getLast().end());
        if (named.work()) {
            work = entity;
        }
        boolean full = tokens.words(from, to).contains(entity.name());
        List<String> others = named.jointly().stream().map(Entity::name).toList();
        Speaker.Resolved speaker = entity.as(full ? Resolution.NAME : Resolution.SHORT_NAME);
        return new ResolvedSpeaker(speaker.with(others), full ? Weights.FULL_NAME_RIGHT : Weights.SHORT_NAME_RIGHT);
    }

    /// Returns the one of several namesakes whom the net prefers: it has read who is spoken of, which the name
    /// alone does not tell.
    private Entity meant(ResolutionInput one, Entity entity) {
        Entity best = entity;
        if (entity.isPerson() && entity.name().contains(" ")) {
            for (Entity namesake : entities.namesakes(entity)) {
                best = Candidates.share(one, namesake) > Weights.NAMESAKE_RATIO * Candidates.share(one, best)
                        ? namesake
                        : best;
            }
        }
        return best;
    }

    /// Returns a pronoun, by whom it asks for.
    private ResolvedSpeaker pronoun(ResolutionInput one, SourceWords.Pronoun pronoun) {
        String word = pronoun.word();
        if (OF_MEN.contains(word)) {
            return person(one, pronoun.token(), Gender.MALE);
        }
        if (OF_WOMEN.contains(word)) {
            return person(one, pronoun.token(), Gender.FEMALE);
        }
        if (RELATIVE.contains(word)) {
            return relative(one, pronoun.token());
        }
        if (OF_THE_AUTHOR.contains(word)) {
            return author(one, pronoun);
        }
        return OF_BODIES.contains(word) ? body(one, pronoun.token()) : several(one, pronoun);
    }

    /// Of all persons near, the one who scores best. What counts: the net's share, a gender that is known and
    /// fits, being named last, and having spoken last in this paragraph or the one before.
    private ResolvedSpeaker person(ResolutionInput one, int token, Gender gender) {
        List<Entity> persons = candidates.near(token).stream()
                .filter(entity -> entity.isPerson() && entity.gender().agrees(gender) && !isQuoted(entity))
                .toList();
        Entity latest = Candidates.latest(persons, token);
        int since = tokens.paragraph(token) - paragraphOf(lastEnd);
        Choice choice = new Choice();
        for (Entity entity : persons) {
            double score = Weights.PERSON_SHARE * Math.log(Candidates.share(one, entity) + Weights.SHARE_FLOOR)
                    + salience.of(entity, token);
            score += entity.gender() == gender ? Weights.PERSON_GENDER : 0;
            score += entity == latest ? Weights.PERSON_LATEST : 0;
            score += entity == lastActor && since <= 1 ? Weights.PERSON_LAST_SPEAKER : 0;
            choice.add(entity, score);
        }
        return chosen(choice, Resolution.PRONOUN, "\"" + tokens.at(token) + "\"");
    }

    /// Returns the best of a choice, unless the second is as good: then both are named and the speaker stays
    /// unknown.
    private ResolvedSpeaker chosen(Choice choice, Resolution by, String words) {
        Entity best = choice.isEmpty() ? null : choice.best();
        if (best == null) {
            return new ResolvedSpeaker(
                    new Speaker.Unknown(UnknownReason.NOBODY_FITS, "the story names nobody whom " + words + " fits"),
                    Weights.NOBODY_FITS_RIGHT);
        }
        Entity second = choice.second();
        if (choice.probability() < Weights.OPEN && second != null) {
            return new ResolvedSpeaker(
                    new Speaker.Unknown(
                            UnknownReason.SEVERAL_FIT, words + " may mean " + best.name() + " or " + second.name()),
                    1 - choice.probability());
        }
        lastActor = best;
        return new ResolvedSpeaker(best.as(by), Weights.OFFSET + Weights.SLOPE * choice.probability());
    }

    /// Returns the net's share of whom an answer names; of nobody where it names nobody.
    private double share(ResolutionInput one, ResolvedSpeaker answer) {
        Entity entity = lastActor;
        boolean isActor = entity != null
                && answer.speaker() instanceof Speaker.Resolved resolved
                && resolved.name().equals(entity.name());
        return entity != null && isActor ? Candidates.share(one, entity) : one.nobodysShare();
    }

    /// Returns the paragraph of an offset; far before all if there is none.
    private int paragraphOf(int offset) {
        return offset < 0 ? Integer.MIN_VALUE / 2 : tokens.paragraph(tokens.from(offset));
    }

    /// "who" means what is before it.
    private ResolvedSpeaker relative(ResolutionInput one, int token) {
        int at = tokens.beforeRelative(token);
        Entity entity = index.at(at) < 0 ? null : entities.of(index.at(at));
        if (entity != null && entity.sort() != Name.Sort.OTHER) {
            lastActor = entity;
            return new ResolvedSpeaker(entity.as(Resolution.PRONOUN), Weights.RELATIVE_RIGHT);
        }
        Entity likely = candidates.likeliest(one, token, Weights.RELATIVE_LEAST);
        if (likely != null) {
            lastActor = likely;
            return new ResolvedSpeaker(
                    likely.as(Resolution.PRONOUN), Candidates.share(one, likely) * Weights.RELATIVE_BY_SHARE);
        }
        int from = at < 0 ? 0 : phrases.start(at);
        Entity apposed =
                tokens.at(from - 1).equals(",") && index.at(from - 2) >= 0 ? entities.of(index.at(from - 2)) : null;
        if (at >= 0 && apposed != null && apposed.sort() != Name.Sort.OTHER) {
            lastActor = apposed;
            return new ResolvedSpeaker(apposed.as(Resolution.PRONOUN), Weights.RELATIVE_APART_RIGHT);
        }
        if (at < 0 || from > at || tokens.sentence(at) != tokens.sentence(token)) {
            return several(one, new SourceWords.Pronoun(tokens.at(token).toLowerCase(Locale.ROOT), token));
        }
        String noun = tokens.at(at);
        return self(
                new SourceWords.Description(tokens.words(from, at + 1), noun, false, Grammar.endsInS(noun), from),
                Weights.RELATIVE_NOUN_RIGHT);
    }

    /// Returns whether somebody's own quotation contains the statement: there, "he" is another.
    private boolean isQuoted(Entity entity) {
        return outer != null && outerIsQuoted && entity == outer.lastActor();
    }

    /// `I` and `we`: the one in whose words it stands, or the author of the story.
    private ResolvedSpeaker author(ResolutionInput one, SourceWords.Pronoun pronoun) {
        if (outer != null) {
            return new ResolvedSpeaker(outer.last().speaker(), outer.last().probability());
        }
        if (last != null && pronoun.token() < tokens.size() && tokens.start(pronoun.token()) < lastEnd && lastDirect) {
            return new ResolvedSpeaker(last.speaker(), Weights.AUTHOR_QUOTED_RIGHT);
        }
        if (!story.byline().authors().isEmpty()) {
            return new ResolvedSpeaker(
                    new Speaker.Resolved(
                            story.byline().authors().getFirst(),
                            SpeakerType.AUTHOR,
                            true,
                            null,
                            null,
                            Resolution.PRONOUN),
                    Weights.AUTHOR_OF_BYLINE_RIGHT);
        }
        Entity entity = candidates.likeliest(one, pronoun.token(), Weights.AUTHOR_LEAST);
        if (entity != null) {
            lastActor = entity;
            return new ResolvedSpeaker(entity.as(Resolution.PRONOUN), Weights.AUTHOR_BY_SHARE_RIGHT);
        }
        return new ResolvedSpeaker(
                new Speaker.Resolved(pronoun.word(), SpeakerType.AUTHOR, false, null, null, Resolution.PRONOUN),
                Weights.AUTHOR_ALONE_RIGHT);
    }

    /// `It`: the body that scores best; the body that spoke last; or one that has no name.
    private ResolvedSpeaker body(ResolutionInput one, int token) {
        Choice choice = new Choice();
        for (Entity entity : candidates.near(token)) {
            if (entity.isPerson() || entity.sort() == Name.Sort.OTHER) {
                continue;
            }
            double score =
                    Math.log(Candidates.share(one, entity) + Weights.SHARE_FLOOR) + salience.nearness(entity, token);
            score += entity == lastActor ? Weights.BODY_LAST_SPEAKER : 0;
            choice.add(entity, score);
        }
        choice.add(null, Math.log(one.nobodysShare() + Weights.BODY_NOBODY_FLOOR));
        if (choice.best() == null
                && last != null
                && last.speaker() instanceof Speaker.Resolved resolved
                && resolved.type() != SpeakerType.PERSON
                && tokens.paragraph(token) - paragraphOf(lastEnd) <= 1) {
            return new ResolvedSpeaker(resolved.by(Resolution.PRONOUN), Weights.LAST_BODY_RIGHT);
        }
        SourceWords.Description body = choice.best() == null ? phrases.bodyBefore(token) : null;
        if (body != null) {
            return self(body, Weights.BODY_BEFORE_RIGHT);
        }
        return chosen(choice, Resolution.PRONOUN, "\"" + tokens.at(token) + "\"");
    }

    /// "they": the body or the people who spoke last.
    private ResolvedSpeaker several(ResolutionInput one, SourceWords.Pronoun pronoun) {
        if (last != null
                && last.speaker() instanceof Speaker.Resolved resolved
                && resolved.type() != SpeakerType.PERSON
                && tokens.paragraph(pronoun.token()) - paragraphOf(lastEnd) <= 1) {
            return new ResolvedSpeaker(resolved.by(Resolution.PRONOUN), Weights.LAST_BODY_RIGHT);
        }
        Entity entity = candidates.likeliest(one, pronoun.token(), Weights.SEVERAL_LEAST);
        if (entity != null) {
            lastActor = entity;
            return new ResolvedSpeaker(
                    entity.as(Resolution.PRONOUN), Candidates.share(one, entity) * Weights.SEVERAL_BY_SHARE);
        }
        SourceWords.Description group = phrases.groupBefore(pronoun.token());
        if (group != null && !Grammar.SECOND_PERSON.contains(pronoun.word())) {
            return self(group, Weights.GROUP_BEFORE_RIGHT);
        }
        return new ResolvedSpeaker(
                new Speaker.Unknown(
                        UnknownReason.NOBODY_FITS,
                        "the story names nobody whom \"" + tokens.at(pronoun.token()) + "\" surely means"),
                Weights.NOBODY_SURELY_RIGHT);
    }

    /// Returns a description: a work's maker, somebody named whose role fits, or a speaker of its own.
    private ResolvedSpeaker described(ResolutionInput one, SourceWords.Description description) {
        Entity maker = work;
        if (maker != null && description.definite() && SourceWords.WORKS.contains(lower(description.noun()))) {
            lastActor = maker;
            return new ResolvedSpeaker(maker.as(Resolution.ROLE), Weights.MAKER_OF_WORK_RIGHT);
        }
        if (!description.definite() || description.plural()) {
            return self(description, Weights.DESCRIBED_RIGHT);
        }
        Choice choice = new Choice();
        for (Entity entity : candidates.near(description.token())) {
            if (entity.sort() == Name.Sort.OTHER || (entity.isPerson() && UnnamedSources.isBody(description.noun()))) {
                continue;
            }
            double fit = 0;
            for (Role role : entity.roles()) {
                fit = Math.max(fit, role.fits(description.noun()) + role.sameSide(description.words()));
            }
            boolean possible = fit > 0 || Candidates.share(one, entity) > Weights.ROLE_LEAST_SHARE;
            if (possible) {
                double score = Math.log(Candidates.share(one, entity) + Weights.SHARE_FLOOR)
                        + Weights.ROLE_NEARNESS * salience.nearness(entity, description.token())
                        + Weights.ROLE_FIT * fit;
                choice.add(entity, score);
            }
        }
        double nobody = Math.log(one.nobodysShare() + Weights.SHARE_FLOOR) + Weights.ROLE_NOBODY;
        choice.add(null, nobody);
        Entity best = choice.best();
        if (best == null) {
            return self(description, choice.probability() * Weights.DESCRIBED_RIGHT);
        }
        lastActor = best;
        return new ResolvedSpeaker(best.as(Resolution.ROLE), Weights.OFFSET + Weights.SLOPE * choice.probability());
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /// Returns the speaker is nobody but this description.
    private ResolvedSpeaker self(SourceWords.Description description, double probability) {
        lastActor = null;
        return new ResolvedSpeaker(unnamed.speaker(description), probability);
    }

    /// No source: a quotation may continue, follow a line that leads in, or be signed.
    private ResolvedSpeaker unattributed(ResolutionInput one) {
        int first = tokens.from(one.content().getFirst().start());
        Entity signed = signatures.signedBy(one.content().getLast());
        if (signed == null) {
            signed = signatures.ledInBy(first);
        }
        if (signed == null && lastActor == null) {
            signed = signatures.headedBy(first);
        }
        if (signed != null) {
            lastActor = signed;
            return new ResolvedSpeaker(signed.as(Resolution.NAME), Weights.SIGNED_RIGHT);
        }
        boolean close = last != null && tokens.paragraph(first) - paragraphOf(lastEnd - 1) <= 1;
        if (one.direct()
                && close
                && lastDirect
                && last != null
                && last.speaker() instanceof Speaker.Resolved resolved) {
            return new ResolvedSpeaker(resolved.by(Resolution.IMPLIED), Weights.GOES_ON_RIGHT);
        }
        Entity entity =
                candidates.likeliest(one, first, one.direct() ? Weights.IMPLIED_LEAST_DIRECT : Weights.IMPLIED_LEAST);
        if (entity != null && entity.sort() != Name.Sort.PLACE) {
            lastActor = entity;
            return new ResolvedSpeaker(
                    entity.as(Resolution.IMPLIED), Candidates.share(one, entity) * Weights.IMPLIED_BY_SHARE);
        }
        if (one.direct() && close && last != null && last.speaker() instanceof Speaker.Resolved resolved) {
            return new ResolvedSpeaker(resolved.by(Resolution.IMPLIED), Weights.MAY_GO_ON_RIGHT);
        }
        return new ResolvedSpeaker(
                new Speaker.Unknown(
                        one.cue().isEmpty() ? UnknownReason.NO_SOURCE : UnknownReason.IMPERSONAL,
                        one.cue().isEmpty()
                                ? "no words beside it name a source"
                                : "the story does not say who, only that it is said"),
                Weights.NO_SOURCE_RIGHT);
    }
}
