package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Why;
import org.onrecord.story.Story;

/// Resolves the speakers of a story's statements within the story: short names to full ones, pronouns and roles to
/// those they mean, quotations without a source to whoever speaks on.
///
/// Names and roles are told by rules; among several whom a pronoun or a role may mean, a log-linear model chooses, of
/// what the net sees, gender, role, distance and who spoke last. For one story and one thread.
public final class SpeakerResolver {

    /// Below this probability a choice between two is left open.
    private static final double OPEN = 0.34;

    /// How often a choice is right, by how sure the model was of it: a line through the shares of right ones among
    /// our own labels that no weight was learnt from.
    private static final double OFFSET = 0.05;

    private static final double SLOPE = 0.87;

    /// How many names before and behind a source may be meant by it.
    private static final int NEAR = 300;

    private final Story story;
    private final Tokens tokens;
    private final List<Name> names;
    private final NameIndex index;
    private final Cast cast;
    private final Signatures signatures;
    private final NounPhrases phrases;
    private final Salience salience;
    private final Map<Integer, Answer> answers = new HashMap<>();
    private final Unnamed unnamed;
    private @Nullable Answer last;
    private @Nullable Actor lastActor;
    private @Nullable Actor work;
    private int lastEnd = -1;
    private boolean lastDirect;
    /// The statement in whose content one stands; null where it stands in none.
    private @Nullable Memory outer;

    private boolean outerIsQuoted;
    private final Map<Integer, Memory> memories = new HashMap<>();

    /// Who spoke last, when a statement has been resolved.
    private record Memory(Answer last, @Nullable Actor lastActor, int lastEnd) {}

    private SpeakerResolver(Story story, List<Name> names) {
        this.story = story;
        this.tokens = new Tokens(story.text());
        this.names = names;
        this.index = new NameIndex(tokens, names);
        this.cast = Cast.of(tokens, index, names);
        this.signatures = new Signatures(tokens, index, cast);
        this.phrases = new NounPhrases(tokens);
        this.salience = new Salience(tokens, index, cast);
        this.unnamed = new Unnamed(tokens, index, cast);
    }

    /// Resolves all statements of a story.
    ///
    /// @param names every proper name in it, in the order of the text, without overlap
    /// @return the answers in the order of `statements`
    public static List<Answer> resolve(Story story, List<Name> names, List<Attributed> statements) {
        return new SpeakerResolver(story, names).resolve(statements);
    }

    private List<Answer> resolve(List<Attributed> statements) {
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < statements.size(); at++) {
            order.add(at);
        }
        order.sort(Comparator.comparingInt(at -> statements.get(at).anchor()));
        for (int at : order) {
            Attributed one = statements.get(at);
            if (one.within() == Attributed.NOWHERE) {
                resolve(at, one);
            }
        }
        resolveInner(statements);
        List<Answer> all = new ArrayList<>();
        for (int at = 0; at < statements.size(); at++) {
            all.add(answers.get(at));
        }
        return all;
    }

    private void resolve(int at, Attributed one) {
        Answer answer = answer(one);
        answers.put(at, answer.with(share(one, answer)));
        last = answer;
        lastEnd = one.content().getLast().end();
        lastDirect = one.direct();
        memories.put(at, new Memory(last, lastActor, lastEnd));
    }

    /// Resolves what stands inside other statements as if told right behind those; nothing else hangs on it.
    private void resolveInner(List<Attributed> statements) {
        for (int at = 0; at < statements.size(); at++) {
            Attributed one = statements.get(at);
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

    private Answer answer(Attributed one) {
        return switch (SourceWords.of(tokens, cast, index, one.source())) {
            case SourceWords.Named named -> named(one, named);
            case SourceWords.Pronoun pronoun -> pronoun(one, pronoun);
            case SourceWords.Description description -> described(one, description);
            case SourceWords.None _ -> unattributed(one);
        };
    }

    private Answer named(Attributed one, SourceWords.Named named) {
        Actor actor = meant(one, named.actor());
        lastActor = actor;
        int from = tokens.from(one.source().getFirst().start());
        int to = tokens.until(one.source().getLast().end());
        if (named.work()) {
            work = actor;
        }
        boolean full = tokens.words(from, to).contains(actor.name());
        List<String> others = named.jointly().stream().map(Actor::name).toList();
        Speaker.Resolved speaker = actor.as(full ? Resolution.NAME : Resolution.SHORT_NAME);
        return new Answer(speaker.with(others), full ? 0.955 : 0.97);
    }

    /// Of namesakes, the one whom the net sees rather: it reads who is spoken of, the name alone does not say it.
    private Actor meant(Attributed one, Actor actor) {
        Actor best = actor;
        if (actor.isPerson() && actor.name().contains(" ")) {
            for (Actor namesake : cast.namesakes(actor)) {
                best = share(one, namesake) > 2 * share(one, best) ? namesake : best;
            }
        }
        return best;
    }

    private Answer pronoun(Attributed one, SourceWords.Pronoun pronoun) {
        return switch (pronoun.word()) {
            case "he", "him", "his", "himself" -> person(one, pronoun.token(), Gender.MALE);
            case "she", "her", "herself" -> person(one, pronoun.token(), Gender.FEMALE);
            case "who", "which", "that", "whom" -> relative(one, pronoun.token());
            case "i", "me", "my", "we", "us", "our" -> author(one, pronoun);
            case "it", "its" -> body(one, pronoun.token());
            default -> several(one, pronoun);
        };
    }

    private Answer person(Attributed one, int token, Gender gender) {
        List<Actor> candidates = near(token).stream()
                .filter(actor -> actor.isPerson() && actor.gender().agrees(gender) && !isQuoted(actor))
                .toList();
        Actor latest = latest(candidates, token);
        int since = tokens.paragraph(token) - paragraphOf(lastEnd);
        Choice choice = new Choice();
        for (Actor actor : candidates) {
            double score = 0.45 * Math.log(share(one, actor) + 0.003) + salience.of(actor, token);
            score += actor.gender() == gender ? 1.2 : 0;
            score += actor == latest ? 0.7 : 0;
            score += actor == lastActor && since <= 1 ? 1.7 : 0;
            choice.add(actor, score);
        }
        return chosen(choice, Resolution.PRONOUN, "\"" + tokens.at(token) + "\"");
    }

    /// Who of them is named last before a token, or null.
    private static @Nullable Actor latest(List<Actor> candidates, int token) {
        Actor latest = null;
        int at = -1;
        for (Actor actor : candidates) {
            Actor.Mention before = actor.before(token);
            if (before != null && before.from() > at) {
                latest = actor;
                at = before.from();
            }
        }
        return latest;
    }

    private Answer chosen(Choice choice, Resolution by, String words) {
        Actor best = choice.isEmpty() ? null : choice.best();
        if (best == null) {
            return new Answer(
                    new Speaker.Unknown(Why.NOBODY_FITS, "the story names nobody whom " + words + " fits"), 0.5);
        }
        Actor second = choice.second();
        if (choice.probability() < OPEN && second != null) {
            return new Answer(
                    new Speaker.Unknown(Why.SEVERAL_FIT, words + " may mean " + best.name() + " or " + second.name()),
                    1 - choice.probability());
        }
        lastActor = best;
        return new Answer(best.as(by), OFFSET + SLOPE * choice.probability());
    }

    /// The actors named not too far from a token.
    private Set<Actor> near(int token) {
        Set<Actor> near = new LinkedHashSet<>();
        int offset = token < tokens.size() ? tokens.start(token) : story.text().length();
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int name = Math.max(0, low - NEAR); name < Math.min(names.size(), low + NEAR); name++) {
            Actor actor = cast.of(name);
            if (actor != null) {
                near.add(actor);
            }
        }
        return near;
    }

    private double share(Attributed one, Answer answer) {
        Actor actor = lastActor;
        boolean isActor = actor != null
                && answer.speaker() instanceof Speaker.Resolved resolved
                && resolved.name().equals(actor.name());
        return actor != null && isActor ? share(one, actor) : one.nobodysShare();
    }

    private static double share(Attributed one, Actor actor) {
        double share = 0;
        for (Actor.Mention mention : actor.mentions()) {
            share += one.share(mention.name());
        }
        return share;
    }

    private double nearness(Actor actor, int token) {
        Actor.Mention before = actor.before(token);
        if (before == null) {
            return -2.5;
        }
        int sentences = tokens.sentence(token) - tokens.sentence(before.from());
        return switch (sentences) {
            case 0 -> 0.4;
            case 1 -> 0.6;
            case 2 -> 0.2;
            default -> -0.25 * Math.min(sentences, 10);
        };
    }

    private int paragraphOf(int offset) {
        return offset < 0 ? Integer.MIN_VALUE / 2 : tokens.paragraph(tokens.from(offset));
    }

    /// "who" means what stands before it.
    private Answer relative(Attributed one, int token) {
        int at = tokens.beforeRelative(token);
        Actor actor = index.at(at) < 0 ? null : cast.of(index.at(at));
        if (actor != null && actor.sort() != Name.Sort.OTHER) {
            lastActor = actor;
            return new Answer(actor.as(Resolution.PRONOUN), 0.85);
        }
        Actor likely = likeliest(one, token, 0.7);
        if (likely != null) {
            lastActor = likely;
            return new Answer(likely.as(Resolution.PRONOUN), share(one, likely) * 0.8);
        }
        int from = at < 0 ? 0 : phrases.start(at);
        Actor apposed = tokens.at(from - 1).equals(",") && index.at(from - 2) >= 0 ? cast.of(index.at(from - 2)) : null;
        if (at >= 0 && apposed != null && apposed.sort() != Name.Sort.OTHER) {
            lastActor = apposed;
            return new Answer(apposed.as(Resolution.PRONOUN), 0.75);
        }
        if (at < 0 || from > at || tokens.sentence(at) != tokens.sentence(token)) {
            return several(one, new SourceWords.Pronoun(tokens.at(token).toLowerCase(Locale.ROOT), token));
        }
        String noun = tokens.at(at);
        return self(
                new SourceWords.Description(tokens.words(from, at + 1), noun, false, noun.endsWith("s"), from), 0.5);
    }

    /// Whether somebody's own quotation holds the statement: there, "he" is another.
    private boolean isQuoted(Actor actor) {
        return outer != null && outerIsQuoted && actor == outer.lastActor();
    }

    private Answer author(Attributed one, SourceWords.Pronoun pronoun) {
        if (outer != null) {
            return new Answer(outer.last().speaker(), outer.last().probability());
        }
        if (last != null && pronoun.token() < tokens.size() && tokens.start(pronoun.token()) < lastEnd && lastDirect) {
            return new Answer(last.speaker(), 0.7);
        }
        if (!story.byline().authors().isEmpty()) {
            return new Answer(
                    new Speaker.Resolved(
                            story.byline().authors().getFirst(),
                            SpeakerType.AUTHOR,
                            true,
                            null,
                            null,
                            Resolution.PRONOUN),
                    0.7);
        }
        Actor actor = likeliest(one, pronoun.token(), 0.6);
        if (actor != null) {
            lastActor = actor;
            return new Answer(actor.as(Resolution.PRONOUN), 0.5);
        }
        return new Answer(
                new Speaker.Resolved(pronoun.word(), SpeakerType.AUTHOR, false, null, null, Resolution.PRONOUN), 0.4);
    }

    private @Nullable Actor likeliest(Attributed one, int token, double least) {
        Actor best = null;
        double most = least;
        for (Actor actor : near(token)) {
            double share = share(one, actor);
            if (share > most && actor.sort() != Name.Sort.OTHER) {
                best = actor;
                most = share;
            }
        }
        return best;
    }

    private Answer body(Attributed one, int token) {
        Choice choice = new Choice();
        for (Actor actor : near(token)) {
            if (actor.isPerson() || actor.sort() == Name.Sort.OTHER) {
                continue;
            }
            double score = Math.log(share(one, actor) + 0.003) + nearness(actor, token);
            score += actor == lastActor ? 1 : 0;
            choice.add(actor, score);
        }
        choice.add(null, Math.log(one.nobodysShare() + 0.05));
        if (choice.best() == null
                && last != null
                && last.speaker() instanceof Speaker.Resolved resolved
                && resolved.type() != SpeakerType.PERSON
                && tokens.paragraph(token) - paragraphOf(lastEnd) <= 1) {
            return new Answer(resolved.by(Resolution.PRONOUN), 0.5);
        }
        SourceWords.Description body = choice.best() == null ? phrases.bodyBefore(token) : null;
        if (body != null) {
            return self(body, 0.5);
        }
        return chosen(choice, Resolution.PRONOUN, "\"" + tokens.at(token) + "\"");
    }

    /// "they": the body or the people who spoke last.
    private Answer several(Attributed one, SourceWords.Pronoun pronoun) {
        if (last != null
                && last.speaker() instanceof Speaker.Resolved resolved
                && resolved.type() != SpeakerType.PERSON
                && tokens.paragraph(pronoun.token()) - paragraphOf(lastEnd) <= 1) {
            return new Answer(resolved.by(Resolution.PRONOUN), 0.5);
        }
        Actor actor = likeliest(one, pronoun.token(), 0.3);
        if (actor != null) {
            lastActor = actor;
            return new Answer(actor.as(Resolution.PRONOUN), share(one, actor) * 0.7);
        }
        SourceWords.Description group = phrases.groupBefore(pronoun.token());
        if (group != null && !pronoun.word().equals("you")) {
            return self(group, 0.45);
        }
        return new Answer(
                new Speaker.Unknown(
                        Why.NOBODY_FITS,
                        "the story names nobody whom \"" + tokens.at(pronoun.token()) + "\" surely means"),
                0.3);
    }

    private Answer described(Attributed one, SourceWords.Description description) {
        Actor maker = work;
        if (maker != null && description.definite() && SourceWords.WORKS.contains(lower(description.noun()))) {
            lastActor = maker;
            return new Answer(maker.as(Resolution.ROLE), 0.6);
        }
        if (!description.definite() || description.plural()) {
            return self(description, 0.9);
        }
        Choice choice = new Choice();
        for (Actor actor : near(description.token())) {
            if (actor.sort() == Name.Sort.OTHER || (actor.isPerson() && Unnamed.isBody(description.noun()))) {
                continue;
            }
            double fit = 0;
            for (Role role : actor.roles()) {
                fit = Math.max(fit, role.fits(description.noun()) + sameSide(role, description.words()));
            }
            boolean possible = fit > 0 || share(one, actor) > 0.02;
            if (possible) {
                double score =
                        Math.log(share(one, actor) + 0.003) + 0.5 * nearness(actor, description.token()) + 2.5 * fit;
                choice.add(actor, score);
            }
        }
        double nobody = Math.log(one.nobodysShare() + 0.003) + 1.2;
        choice.add(null, nobody);
        Actor best = choice.best();
        if (best == null) {
            return self(description, choice.probability() * 0.9);
        }
        lastActor = best;
        return new Answer(best.as(Resolution.ROLE), OFFSET + SLOPE * choice.probability());
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /// Whether a role and a description name the same country or body, 0.6, another, -1, or cannot be told.
    private static double sameSide(Role role, String words) {
        String of = role.affiliation();
        for (String word : words.split("[\\s’']+", -1)) {
            String country = Lexicon.country(word);
            if (country != null && of != null && Lexicon.country(of) != null) {
                return country.equals(of) ? 0.6 : -1;
            }
            if (of != null && word.equals(of)) {
                return 0.6;
            }
        }
        return 0;
    }

    /// The speaker is nobody but this description.
    private Answer self(SourceWords.Description description, double probability) {
        lastActor = null;
        return new Answer(unnamed.speaker(description), probability);
    }

    /// No source: a quotation may go on, follow a line that leads in, or be signed.
    private Answer unattributed(Attributed one) {
        int first = tokens.from(one.content().getFirst().start());
        Actor signed = signatures.signedBy(one.content().getLast());
        if (signed == null) {
            signed = signatures.ledInBy(first);
        }
        if (signed == null && lastActor == null) {
            signed = signatures.headedBy(first);
        }
        if (signed != null) {
            lastActor = signed;
            return new Answer(signed.as(Resolution.NAME), 0.8);
        }
        boolean close = last != null && tokens.paragraph(first) - paragraphOf(lastEnd - 1) <= 1;
        if (one.direct()
                && close
                && lastDirect
                && last != null
                && last.speaker() instanceof Speaker.Resolved resolved) {
            return new Answer(resolved.by(Resolution.IMPLIED), 0.7);
        }
        Actor actor = likeliest(one, first, one.direct() ? 0.3 : 0.6);
        if (actor != null && actor.sort() != Name.Sort.PLACE) {
            lastActor = actor;
            return new Answer(actor.as(Resolution.IMPLIED), share(one, actor) * 0.8);
        }
        if (one.direct() && close && last != null && last.speaker() instanceof Speaker.Resolved resolved) {
            return new Answer(resolved.by(Resolution.IMPLIED), 0.5);
        }
        return new Answer(
                new Speaker.Unknown(
                        one.cue().isEmpty() ? Why.NO_SOURCE : Why.IMPERSONAL,
                        one.cue().isEmpty()
                                ? "no words beside it name a source"
                                : "the story does not say who, only that it is said"),
                0.6);
    }
}
