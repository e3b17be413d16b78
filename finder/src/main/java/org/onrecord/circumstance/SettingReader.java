package org.onrecord.circumstance;

import java.util.List;
import java.util.Set;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/// Reads the clause of a cue for the addressee, the venue and the date: the words behind the cue, those between source
/// and cue, and those that open the sentence, each as far as it is made of such phrases and of nothing else.
final class SettingReader {
    private static final Set<String> PARTICIPLES = Forms.of("""
            speaking talking appearing addressing testifying writing
            campaigning posting touring visiting telling
            """);

    private static final Set<String> SURELY_VERBS =
            Forms.of("told telling asking urging reminding informing assuring notifying persuading convincing");

    private static final Set<String> PUBLISHED =
            Forms.of("released published aired broadcast posted issued dated taped recorded conducted sent held");

    private static final Set<String> ANSWERED = Forms.of("whether if why how that against what which who when where");

    private static final Set<String> TRYING = Forms.of("""
            seek seeks sought seeking try tries tried trying attempt attempts attempted attempting aim aimed
            """);

    private static final Set<String> CLAUSES = Forms.of("""
            where which who when after before as ahead following hours
            days speaking while alongside flanked
            """);

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

    /// What the sentence of a statement's cue tells of it; without a cue, that of its source.
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
        private boolean future;
        private boolean placeless;
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

        /// The verb of the cue: the first that addresses somebody, or the first that is no auxiliary.
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

        /// Whether a word that may be a noun is a verb: `a press briefing` is none.
        private boolean isVerb(int at, String form) {
            boolean sure = (form.endsWith("ed") || tokens.is(at, SURELY_VERBS)) && !Cues.isLoose(form);
            boolean led = at == cueFrom
                    || !tokens.isWord(at - 1)
                    || Cues.isAuxiliary(tokens.form(at - 1))
                    || tokens.is(at - 1, Set.of("to", "and", "by"));
            return sure || led;
        }

        private boolean future(int head) {
            for (int at = Math.max(from, head - 3); at < head; at++) {
                if (Cues.isFuture(tokens.form(at)) && !clause.isContent(at)) {
                    return true;
                }
            }
            return false;
        }

        /// Whether the person is asked or told, rather than asks or tells.
        private boolean isPassive(int head) {
            String form = tokens.form(head);
            boolean addressed = Cues.isAddressing(form) || Cues.isDirecting(form);
            if (!addressed || !(form.endsWith("ed") || form.equals("told"))) {
                return false;
            }
            int before = head - 1;
            while (before > from
                    && (tokens.form(before).endsWith("ly") || tokens.is(before, Set.of("also", "not", "once")))) {
                before--;
            }
            return tokens.is(before, Set.of("was", "were", "is", "are", "been", "being", "be"));
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
            boolean whole = start == from || (isBoundary(start - 1) && !tokens.is(start - 1, "and"));
            if (start < end && whole && phrases.end(start, end) == end && !clause.isSource(start)) {
                setting.addressed(start, end);
            }
        }

        private boolean isBoundary(int at) {
            return !tokens.isWord(at)
                    || tokens.is(at, Set.of("when", "as", "after", "while", "and", "but", "if", "that"));
        }

        /// Whom the verb addresses, and what follows.
        private void object(int head, String verb) {
            int at = past(head + 1);
            boolean directing = Cues.isDirecting(verb);
            boolean calling = Cues.isCalling(verb) && tokens.is(at, Set.of("on", "upon"));
            boolean pleading = Cues.isPleading(verb) && tokens.is(at, "with");
            if (calling || pleading) {
                at++;
            }
            boolean addresses = Cues.isAddressing(verb) || directing || calling || pleading;
            if (addresses && at < to && times.at(at) == null) {
                int end = phrases.end(at, clause.isContent(at) ? to : clause.contentFrom(at));
                boolean inContent = clause.isContent(at);
                boolean loose = calling || pleading || Cues.isLoose(verb);
                boolean person = !loose || isPerson(at, end) || (calling && isAskedTo(end));
                boolean told =
                        end > at && person && (!(inContent || directing) || (isAskedTo(end) && !Cues.isLoose(verb)));
                if (told && !clause.isSource(at)) {
                    setting.addressed(at, end);
                }
                if (told && !inContent) {
                    at = end;
                }
            }
            if (tokens.is(head, TRYING) && clause.isContent(at)) {
                persuaded(at);
            }
            onward(at, to);
            if (cueTo > head + 1) {
                onward(cueTo, to);
            }
        }

        /// `sought to reassure investors`: the content begins with the verb.
        private void persuaded(int at) {
            int verb = tokens.is(at, "to") ? at + 1 : at;
            if (Cues.isAddressing(tokens.form(verb)) && !Cues.isLoose(tokens.form(verb))) {
                int end = phrases.end(verb + 1, to);
                if (end > verb + 1) {
                    setting.addressed(verb + 1, end);
                }
            }
        }

        /// Whether a phrase names somebody, or has a word for people.
        private boolean isPerson(int at, int end) {
            int head = end;
            for (int of = at + 1; of < end; of++) {
                if (tokens.is(of, "of")) {
                    head = of;
                    break;
                }
            }
            return Cues.isPeople(tokens.form(head - 1))
                    || Cues.isPeople(tokens.form(end - 1))
                    || (tokens.isCapital(head - 1) && !Occasions.isOccasion(tokens.form(head - 1)));
        }

        /// Whether what that person is to do, or is to answer, follows.
        private boolean isAskedTo(int at) {
            int next = tokens.is(at, "\"") ? at + 1 : at;
            boolean not = tokens.is(next, Set.of("not", "never")) && tokens.is(next + 1, "to");
            boolean toDo = tokens.is(next, "to") && !phrases.isDeterminer(next + 1) && !tokens.isCapital(next + 1);
            return not || toDo || tokens.is(next, ANSWERED);
        }

        /// `Ann Lee to Congress: …`, as headlines have it.
        private void headline() {
            if (!tokens.is(cueFrom, ":") || statement.source().isEmpty()) {
                return;
            }
            int at = tokens.from(statement.source().getLast().end());
            if (at < cueFrom && tokens.is(at, "to")) {
                int end = phrases.end(at + 1, cueFrom);
                if (end == cueFrom) {
                    setting.addressed(at + 1, end);
                }
            }
        }

        /// What stands between the source and the cue: `Lee on Monday said`.
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

        /// What opens the sentence: `At a rally in Ohio on Monday, Lee said`.
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
            if (tokens.is(first, Set.of("and", "but", "then", "meanwhile", "also"))) {
                first = tokens.is(first + 1, ",") ? first + 2 : first + 1;
            }
            int end = phrasesFrom(first, until, setting, false);
            boolean reaches = end >= until;
            boolean clause = tokens.is(end, ",") && tokens.is(end + 1, CLAUSES) && tokens.is(until - 1, ",");
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

        /// What closes the sentence behind the content: `called it "a shame" at a rally in Ohio`.
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

        private void onward(int at, int limit) {
            phrasesFrom(at, limit, setting, true);
        }

        /// Behind the phrases from `at` on; they are kept if `keep`.
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
                boolean comma = tokens.is(at, ",") || (tokens.is(at, "and") && phrase);
                int behind = at + 1;
                if (comma && behind >= limit) {
                    return behind;
                }
                if (comma && !clause.isContent(behind) && phrase(behind, limit, kept, false) > behind) {
                    at = behind;
                    continue;
                }
                return at;
            }
            return at;
        }

        /// Behind one phrase of time, place or addressee at `at`, or `at`.
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
            boolean with = tokens.is(at, "with") && tokens.is(at - 1, Set.of("speaking", "talking", "spoke", "talked"));
            boolean before = tokens.is(at, "before") && Cues.isAppearing(tokens.form(at - 1));
            if (tokens.is(at, "to") || with || before) {
                int end = addressee(at, bound, tokens.is(at, "to"));
                if (end > at && keep) {
                    kept.addressed(at + 1, end);
                }
                return end;
            }
            if (tokens.is(at, "while") && tokens.is(at + 1, PARTICIPLES)) {
                return at + 1;
            }
            if (tokens.is(at, PUBLISHED) && times.at(at + 1) != null) {
                return at + 1;
            }
            if (tokens.is(at, PARTICIPLES)) {
                if (tokens.is(at, Set.of("addressing", "telling"))) {
                    int end = phrases.end(at + 1, bound);
                    if (end > at + 1 && keep) {
                        kept.addressed(at + 1, end);
                    }
                    return end;
                }
                return at + 1;
            }
            boolean adverb = tokens.form(at).endsWith("ly") || tokens.is(at, Set.of("also", "there", "afterwards"));
            return adverb && !tokens.isCapital(at) ? at + 1 : at;
        }

        private boolean isBarred(int at) {
            return (tokens.is(at, "in") && placeless) || (tokens.is(at, "at") && aimed);
        }

        /// Behind a person that follows `to`, or `at`. Only verbs of speaking let any name or plural follow.
        private int addressee(int at, int bound, boolean strict) {
            if (tokens.is(at - 1, "according")
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
            boolean plural =
                    tokens.form(end - 1).endsWith("s") && !tokens.form(end - 1).endsWith("ss");
            boolean phrase = phrases.isDeterminer(at + 1) || tokens.isNumber(at + 1) || plural;
            boolean verb = Cues.isSpeaking(tokens.form(at + 1)) && !tokens.isCapital(at + 1);
            boolean spoken = !strict || isSpokenBefore(at);
            boolean occasion = Occasions.isOccasion(tokens.form(end - 1)) && !tokens.isCapital(end - 1) && !peopleOnly;
            return !verb && !occasion && (peopleOnly || (spoken && (people || phrase))) ? end : at;
        }

        /// Whether somebody speaks right before a token, or by the cue.
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

        private int past(int start) {
            int at = start;
            while (at < to
                    && !clause.isContent(at)
                    && (tokens.is(at, Set.of("also", "then", "again", "out", "back"))
                            || (tokens.form(at).endsWith("ly") && !tokens.isCapital(at)))) {
                at++;
            }
            return at;
        }
    }
}
