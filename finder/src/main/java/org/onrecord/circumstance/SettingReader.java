package org.onrecord.circumstance;

import java.util.List;
import org.onrecord.language.Grammar;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/// Reads the addressee, the venue and the date from the clause of a cue: the words after the cue, those
/// between source and cue, and those that open the sentence, each as far as it consists of such phrases and
/// of nothing else.
///
/// How it works. The verb of the cue is found, and what can follow it ([Cues]): `told` takes an addressee at
/// once, `ordered` one who is to do something, `spoke` one after a preposition. In the passive the subject is
/// the addressee. From the verb on, and in the other two positions, phrases are read one by one as long as
/// each is a time ([TimeReader]), a place or an occasion ([VenueReader]), or an addressee after `to` or
/// `with`; commas, `and` and adverbs between them are skipped, and the first word that fits nowhere ends the
/// reading. Words between source and cue, or at the head of the sentence, count only if they consist entirely
/// of such phrases, since otherwise they belong to something else in the sentence. The first of each sort is
/// kept ([Setting]).
///
/// Why so. Precision comes first: a date that belongs to another verb is worse than no date. Adjacency to the
/// cue shows that a phrase belongs to the saying and not to what was said; without a parser, nothing else
/// does. The content is not read, except for whom somebody is asked to persuade.
///
/// Limits. Only one sentence is read, never the one before. Words after the content count only if they follow
/// it directly. English only, by closed lists.
///
/// There are no weights, and nothing here was fitted.
final class SettingReader {
    private final Tokens tokens;
    private final NounPhrases phrases;
    private final TimeReader times;
    private final VenueReader venues;
    private final List<Span> sentences;

    SettingReader(Tokens tokens, TimeReader times, List<Span> sentences) {
        this.tokens = tokens;
        this.phrases = new NounPhrases(tokens);
        this.times = times;
        this.venues = new VenueReader(tokens, phrases, times);
        this.sentences = sentences;
    }

    /// Reads the sentence of a statement's cue; without a cue, that of its source.
    Setting read(Statement statement) {
        Setting setting = new Setting(tokens);
        List<Span> anchors = statement.cue().isEmpty() ? statement.source() : statement.cue();
        if (!anchors.isEmpty()) {
            new Reading(statement, new Clause(tokens, sentences, statement, anchors), setting).read();
        }
        return setting;
    }

    /// The sentence around one cue.
    private final class Reading {
        private final Statement statement;
        private final Clause clause;
        private final Setting setting;
        private final int cueFrom;
        private final int cueTo;
        private final int from;
        private final int to;

        /// True if the saying is still to come: then no date is the one on which it was said.
        private boolean future;

        /// True if the verb is one of feeling or deciding, after which `in` does not introduce a place.
        private boolean placeless;

        /// True if the verb aims at somebody, so that `at` does not introduce a place.
        private boolean aimed;

        Reading(Statement statement, Clause clause, Setting setting) {
            this.statement = statement;
            this.clause = clause;
            this.setting = setting;
            this.cueFrom = clause.cueFrom();
            this.cueTo = clause.cueTo();
            this.from = clause.from();
            this.to = clause.to();
        }

        /// Reads all places of the sentence, the surest first.
        void read() {
            int head = head();
            boolean cued = !statement.cue().isEmpty();
            String verb = cued ? tokens.form(head) : "";
            placeless = !Cues.isCommunication(verb);
            aimed = Cues.isAiming(verb);
            future = cued && future(head);
            if (isPassive(head)) {
                subject();
                onward(head + 1, to);
            } else if (cued) {
                object(head, verb);
            }
            headline();
            between();
            opening();
            if (cued) {
                closing();
            }
        }

        /// Returns the verb of the cue: the first that addresses somebody, or the first that is not an
        /// auxiliary.
        private int head() {
            int first = -1;
            for (int at = cueFrom; at < cueTo; at++) {
                String form = tokens.form(at);
                if (Cues.isAddressing(form) && isVerb(at, form)) {
                    return at;
                }
                if (first < 0 && tokens.isWord(at) && !Cues.isAuxiliary(form)) {
                    first = at;
                }
            }
            return first < 0 ? cueTo - 1 : first;
        }

        /// Returns whether a word that may be a noun is a verb: `a press briefing` is none.
        private boolean isVerb(int at, String form) {
            boolean sure = (Grammar.isPast(form) || tokens.is(at, SettingWords.SURELY_VERBS)) && !Cues.isLoose(form);
            boolean led = at == cueFrom
                    || !tokens.isWord(at - 1)
                    || Cues.isAuxiliary(tokens.form(at - 1))
                    || tokens.is(at - 1, SettingWords.LEADING_VERBS);
            return sure || led;
        }

        /// Returns whether an auxiliary before the verb puts the saying into the future.
        private boolean future(int head) {
            for (int at = Math.max(from, head - 3); at < head; at++) {
                if (Cues.isFuture(tokens.form(at)) && !clause.isContent(at)) {
                    return true;
                }
            }
            return false;
        }

        /// Returns whether the person is asked or told, rather than asks or tells.
        private boolean isPassive(int head) {
            String form = tokens.form(head);
            boolean addressed = Cues.isAddressing(form) || Cues.isDirecting(form);
            if (!addressed || !(Grammar.isPast(form) || SettingWords.TOLD.contains(form))) {
                return false;
            }
            int before = head - 1;
            while (before > from
                    && (Grammar.isAdverb(tokens.form(before)) || tokens.is(before, SettingWords.BEFORE_PARTICIPLES))) {
                before--;
            }
            return tokens.is(before, SettingWords.BE);
        }

        /// The subject of a passive cue is whom it was said to.
        private void subject() {
            int end = cueFrom;
            while (end > from && Cues.isAuxiliary(tokens.form(end - 1))) {
                end--;
            }
            int start = end;
            while (start > from && end - start < 6 && clause.isFree(start - 1) && !isBoundary(start - 1)) {
                start--;
            }
            boolean whole = start == from || (isBoundary(start - 1) && !tokens.is(start - 1, Grammar.COORDINATING));
            if (start < end && whole && phrases.end(start, end) == end && !clause.isSource(start)) {
                setting.addressed(start, end);
            }
        }

        /// Returns whether a subject does not continue across a token.
        private boolean isBoundary(int at) {
            return !tokens.isWord(at) || tokens.is(at, SettingWords.BOUNDARIES);
        }

        /// Reads the addressee of the verb, and what follows.
        private void object(int head, String verb) {
            int at = past(head + 1);
            boolean directing = Cues.isDirecting(verb);
            boolean calling = Cues.isCalling(verb) && tokens.is(at, SettingWords.CALLED_ON);
            boolean pleading = Cues.isPleading(verb) && tokens.is(at, Grammar.COMITATIVE);
            if (calling || pleading) {
                at++;
            }
            boolean addresses = Cues.isAddressing(verb) || directing || calling || pleading;
            if (addresses && at < to && times.at(at) == null) {
                int end = phrases.end(at, clause.isContent(at) ? to : clause.contentFrom(at));
                boolean inContent = clause.isContent(at);
                boolean loose = calling || pleading || Cues.isLoose(verb);
                boolean person = !loose || isPerson(at, end) || (calling && isAskedTo(end));
                boolean isAddressed =
                        end > at && person && (!(inContent || directing) || (isAskedTo(end) && !Cues.isLoose(verb)));
                if (isAddressed && !clause.isSource(at)) {
                    setting.addressed(at, end);
                }
                if (isAddressed && !inContent) {
                    at = end;
                }
            }
            if (tokens.is(head, SettingWords.TRYING) && clause.isContent(at)) {
                persuaded(at);
            }
            onward(at, to);
            if (cueTo > head + 1) {
                onward(cueTo, to);
            }
        }

        /// `sought to reassure investors`: the content begins with the verb.
        private void persuaded(int at) {
            int verb = tokens.is(at, Grammar.DATIVE) ? at + 1 : at;
            if (Cues.isAddressing(tokens.form(verb)) && !Cues.isLoose(tokens.form(verb))) {
                int end = phrases.end(verb + 1, to);
                if (end > verb + 1) {
                    setting.addressed(verb + 1, end);
                }
            }
        }

        /// Returns whether a phrase names somebody, or has a word for people.
        private boolean isPerson(int at, int end) {
            int head = end;
            for (int of = at + 1; of < end; of++) {
                if (tokens.is(of, Grammar.GENITIVE)) {
                    head = of;
                    break;
                }
            }
            return Cues.isPeople(tokens.form(head - 1))
                    || Cues.isPeople(tokens.form(end - 1))
                    || (tokens.isCapital(head - 1) && !Occasions.isOccasion(tokens.form(head - 1)));
        }

        /// Returns whether what that person is to do, or is to answer, follows.
        private boolean isAskedTo(int at) {
            int next = tokens.is(at, "\"") ? at + 1 : at;
            boolean not = tokens.is(next, SettingWords.NEVER) && tokens.is(next + 1, Grammar.DATIVE);
            boolean toDo =
                    tokens.is(next, Grammar.DATIVE) && !phrases.isDeterminer(next + 1) && !tokens.isCapital(next + 1);
            return not || toDo || tokens.is(next, SettingWords.ANSWERED);
        }

        /// `Ann Lee to Congress: …`, as headlines have it.
        private void headline() {
            if (!tokens.is(cueFrom, ":") || statement.source().isEmpty()) {
                return;
            }
            int at = tokens.from(statement.source().getLast().end());
            if (at < cueFrom && tokens.is(at, Grammar.DATIVE)) {
                int end = phrases.end(at + 1, cueFrom);
                if (end == cueFrom) {
                    setting.addressed(at + 1, end);
                }
            }
        }

        /// Reads the words between the source and the cue: `Lee on Monday said`.
        private void between() {
            if (statement.source().isEmpty()) {
                return;
            }
            int at = tokens.from(statement.source().getLast().end());
            if (at >= cueFrom || at < from) {
                return;
            }
            if (phrasesFrom(at, cueFrom, setting, false) >= cueFrom) {
                phrasesFrom(at, cueFrom, setting, true);
            }
        }

        /// Reads the words that open the sentence: `At a rally in Ohio on Monday, Lee said`.
        private void opening() {
            int first = clause.behindDateline();
            int until = cueFrom;
            for (Span source : statement.source()) {
                until = Math.min(until, Math.max(from, tokens.from(source.start())));
            }
            if (first >= until || clause.isContent(first)) {
                return;
            }
            for (int at = first; at < until; at++) {
                if (clause.isContent(at)) {
                    return;
                }
            }
            if (tokens.is(first, SettingWords.CONNECTIVES)) {
                first = tokens.is(first + 1, ",") ? first + 2 : first + 1;
            }
            int end = phrasesFrom(first, until, setting, false);
            boolean reaches = end >= until;
            boolean clause =
                    tokens.is(end, ",") && tokens.is(end + 1, SettingWords.CLAUSES) && tokens.is(until - 1, ",");
            if (end > first && (reaches || clause)) {
                phrasesFrom(first, until, setting, true);
            } else if (tokens.is(until - 1, ",")) {
                lastBefore(first, until - 1);
            }
        }

        /// The phrase between the last two commas before the source.
        private void lastBefore(int first, int comma) {
            int start = comma;
            while (start > first && !tokens.is(start - 1, ",")) {
                start--;
            }
            if (start > first && phrasesFrom(start, comma, setting, false) >= comma) {
                phrasesFrom(start, comma, setting, true);
            }
        }

        /// Reads the words that close the sentence after the content: `called it "a shame" at a rally in
        /// Ohio`.
        private void closing() {
            Span last = null;
            for (Span content : statement.content()) {
                if (content.end() > tokens.end(cueTo - 1)
                        && tokens.from(content.end()) < to
                        && content.start() >= tokens.start(from)) {
                    last = content;
                }
            }
            if (last != null) {
                int at = tokens.from(last.end());
                if (clause.isFree(at)) {
                    onward(at, to);
                }
            }
        }

        /// Reads phrases from a token on and keeps them.
        private void onward(int at, int limit) {
            phrasesFrom(at, limit, setting, true);
        }

        /// Returns the token after the phrases from `at` on; they are kept if `keep`.
        private int phrasesFrom(int start, int limit, Setting kept, boolean keep) {
            int at = start;
            boolean phrase = start == from || at != start;
            while (at < limit) {
                if (clause.isContent(at)) {
                    return at;
                }
                int next = phrase(at, limit, kept, keep);
                if (next > at) {
                    at = next;
                    phrase = true;
                    continue;
                }
                if (clause.isSource(at)) {
                    at++;
                    continue;
                }
                boolean comma = tokens.is(at, ",") || (tokens.is(at, Grammar.COORDINATING) && phrase);
                int after = at + 1;
                if (comma && after >= limit) {
                    return after;
                }
                if (comma && !clause.isContent(after) && phrase(after, limit, kept, false) > after) {
                    at = after;
                    continue;
                }
                return at;
            }
            return at;
        }

        /// Returns the token after one phrase of time, place or addressee at `at`, or `at`.
        private int phrase(int at, int limit, Setting kept, boolean keep) {
            if (clause.isSource(at)) {
                return at;
            }
            int free = clause.contentFrom(at);
            int bound = Math.min(limit, free);
            TimeReader.Time time = times.at(at);
            if (time != null && time.end() <= bound) {
                if (keep && !future) {
                    kept.when(time.said());
                }
                return time.end();
            }
            VenueReader.Venue venue = venues.at(at, bound);
            if (venue != null && (venue.occasion() || !isBarred(at))) {
                if (keep) {
                    kept.tookPlace(venue);
                }
                return venue.end();
            }
            boolean with = tokens.is(at, Grammar.COMITATIVE) && tokens.is(at - 1, SettingWords.SPOKEN_WITH);
            boolean before = tokens.is(at, Grammar.ANTERIOR) && Cues.isAppearing(tokens.form(at - 1));
            if (tokens.is(at, Grammar.DATIVE) || with || before) {
                int end = addressee(at, bound, tokens.is(at, Grammar.DATIVE));
                if (end > at && keep) {
                    kept.addressed(at + 1, end);
                }
                return end;
            }
            if (tokens.is(at, SettingWords.WHILE) && tokens.is(at + 1, SettingWords.PARTICIPLES)) {
                return at + 1;
            }
            if (tokens.is(at, SettingWords.PUBLISHED) && times.at(at + 1) != null) {
                return at + 1;
            }
            if (tokens.is(at, SettingWords.PARTICIPLES)) {
                if (tokens.is(at, SettingWords.ADDRESSING)) {
                    int end = phrases.end(at + 1, bound);
                    if (end > at + 1 && keep) {
                        kept.addressed(at + 1, end);
                    }
                    return end;
                }
                return at + 1;
            }
            boolean adverb = Grammar.isAdverb(tokens.form(at)) || tokens.is(at, SettingWords.SKIPPED);
            return adverb && !tokens.isCapital(at) ? at + 1 : at;
        }

        /// Returns whether a preposition tells no place after this verb.
        private boolean isBarred(int at) {
            return (tokens.is(at, Grammar.INESSIVE) && placeless) || (tokens.is(at, Grammar.ADESSIVE) && aimed);
        }

        /// Returns the token after a person that follows `to`, or `at`. Only verbs of speaking let any name
        /// or plural follow.
        private int addressee(int at, int bound, boolean strict) {
            if (tokens.is(at - 1, SettingWords.ACCORDING)
                    || at + 1 >= bound
                    || clause.isSource(at + 1)
                    || times.at(at + 1) != null) {
                return at;
            }
            int end = phrases.end(at + 1, bound);
            if (end == at + 1 || Occasions.isNowhere(tokens.form(end - 1))) {
                return at;
            }
            boolean people = tokens.is(at + 1, NounPhrases.PRONOUNS) || isPerson(at + 1, end);
            boolean peopleOnly = Cues.isPeople(tokens.form(end - 1)) || tokens.is(at + 1, NounPhrases.PRONOUNS);
            boolean plural = Grammar.isPlural(tokens.form(end - 1));
            boolean phrase = phrases.isDeterminer(at + 1) || tokens.isNumber(at + 1) || plural;
            boolean verb = Cues.isSpeaking(tokens.form(at + 1)) && !tokens.isCapital(at + 1);
            boolean spoken = !strict || isSpokenBefore(at);
            boolean occasion = Occasions.isOccasion(tokens.form(end - 1)) && !tokens.isCapital(end - 1) && !peopleOnly;
            return !verb && !occasion && (peopleOnly || (spoken && (people || phrase))) ? end : at;
        }

        /// Returns whether somebody speaks right before a token, or by the cue.
        private boolean isSpokenBefore(int at) {
            boolean spoken = false;
            for (int before = at - 1; before >= Math.max(from, at - 4); before--) {
                String form = tokens.form(before);
                spoken |= clause.isFree(before) && (Cues.isSpeaking(form) || Cues.isAddressing(form));
            }
            for (int cue = cueFrom; cue < cueTo; cue++) {
                spoken |= Cues.isSpeaking(tokens.form(cue));
            }
            return spoken;
        }

        /// Returns the first token that is not an adverb after a verb.
        private int past(int start) {
            int at = start;
            while (at < to
                    && !clause.isContent(at)
                    && (tokens.is(at, SettingWords.AFTER_VERBS)
                            || (Grammar.isAdverb(tokens.form(at)) && !tokens.isCapital(at)))) {
                at++;
            }
            return at;
        }
    }
}
