package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Manner;

/// Makes questions with a known answer from the quotations of gold stories. It splits words in its own way,
/// and leaves out undecidable cases: a stretch that also occurs elsewhere, or one beside a word that can bear
/// on it, unless that is a plain negation right before.
final class MadeCases {
    private static final Pattern BEARING =
            Pattern.compile("(?iu)\\b(not|no|never|none|nobody|nothing|nowhere|nor|neither"
                    + "|cannot|\\w+n['’]t|if|unless|whether|say|says|said|saying|claim\\w*|suggest\\w*|argue\\w*|tells?|told"
                    + "|deny|denie[sd]|denying|fail\\w*|refus\\w*|reject\\w*|accus\\w*|alleg\\w*|suppos\\w*|pretend\\w*"
                    + "|according|except|instead|wrong|false|untrue|lies?|lying|myth|nonsense|ridiculous|absurd|hoax|doubt\\w*"
                    + "|unlikely|impossible|hardly|barely|scarcely|provid\\w*|assum\\w*|imagine|rumou?r)\\b");
    private static final Pattern NOT = Pattern.compile("(?iu)^(not|never|\\w+n['’]t)$");
    private static final Pattern AUXILIARY =
            Pattern.compile("(?i)^(is|are|was|were|will|would|could|should|have|has|had|must|may|might)$");
    private static final Set<String> LIGHT = Set.of(("about above after again against also another around because been"
                    + " before being between both came come could does doing done down during each even every from goes"
                    + " going have having here hers himself into itself just know like many might more most much must"
                    + " only other ours over really same shall should since some still such than that their theirs them"
                    + " themselves then there these they they're this those through toward towards under until upon very"
                    + " want well were what when where which while whom whose will with within without would your yours"
                    + " that's it's we're you're don't can't")
            .split(" ", -1));

    /// A question and its answer.
    ///
    /// @param kind the way it was made
    /// @param expected the answer
    /// @param words the words asked about
    /// @param by the number of the person asked about, or null
    /// @param candidates the statements that search found
    record Made(
            String kind,
            Verdict expected,
            String words,
            @Nullable Long by,
            List<Candidate> candidates) {
        Finding judged() {
            return Judge.judge(new QuotationQuery(words, by == null ? null : "number " + by), candidates, List.of());
        }
    }

    /// A question without its candidates.
    private record Question(
            Verdict expected, String words, @Nullable Long by) {}

    private record Ranked(GoldStatement statement, double overlap) {}

    private final List<GoldStatement> record;
    private final List<GoldStatement> elsewhere;
    private final Random random;
    private final List<GoldStatement> direct;

    MadeCases(List<GoldStatement> record, List<GoldStatement> elsewhere, long seed) {
        this.record = record;
        this.elsewhere = elsewhere;
        random = new Random(seed);
        direct = quotations(record);
    }

    List<Made> make(int ofEachKind) {
        Map<String, Supplier<Optional<Question>>> kinds = new TreeMap<>(Map.of(
                "verbatim", this::verbatim,
                "cut", this::cut,
                "altered", this::altered,
                "joined", this::joined,
                "other speaker", this::otherSpeaker,
                "not there", this::notThere));
        List<Made> made = new ArrayList<>();
        kinds.forEach((kind, maker) -> {
            int before = made.size();
            for (int tries = 0; tries < 100_000 && made.size() < before + ofEachKind; tries++) {
                maker.get()
                        .ifPresent(question -> made.add(new Made(
                                kind, question.expected(), question.words(), question.by(), candidates(question))));
            }
        });
        return made;
    }

    private Optional<Question> verbatim() {
        GoldStatement statement = any(direct);
        List<String> tokens = tokens(statement);
        int from = random.nextInt(4) == 0 ? 0 : random.nextInt(tokens.size());
        int to = from + Math.min(tokens.size() - from, random.nextInt(5, 60));
        if (contents(tokens.subList(from, to)) < 3) {
            return Optional.empty();
        }
        String words = respelled(String.join(" ", tokens.subList(from, to)));
        List<String> before = before(tokens, from);
        String around = String.join(" ", before) + " " + String.join(" ", behind(tokens, to));
        boolean follows = from > 0 && NOT.matcher(bare(tokens.get(from - 1))).matches() && !before.isEmpty();
        if (BEARING.matcher(around).find() && !follows) {
            return Optional.empty();
        }
        if (follows && isOnRecord(words, statement)) {
            return Optional.empty();
        }
        return Optional.of(new Question(follows ? Verdict.CUT : Verdict.VERBATIM, words, by(statement)));
    }

    private Optional<Question> cut() {
        GoldStatement statement = any(direct);
        List<String> tokens = tokens(statement);
        if (tokens.size() < 10) {
            return Optional.empty();
        }
        int length = random.nextInt(10, Math.min(60, tokens.size()) + 1);
        int from = random.nextInt(tokens.size() - length + 1);
        List<String> stretch = tokens.subList(from, from + length);
        int dropped = random.nextInt(1, Math.min(10, length / 3) + 1);
        int at = random.nextInt(3, length - dropped - 2);
        List<String> head = stretch.subList(0, at);
        List<String> tail = stretch.subList(at + dropped, length);
        String gap = String.join(" ", stretch.subList(at, at + dropped));
        if (contents(head) < 2 || contents(tail) < 2 || BEARING.matcher(gap).find() || gap.contains("[")) {
            return Optional.empty();
        }
        if (GoldStatement.letters(gap).isBlank()) {
            return Optional.empty();
        }
        String mark =
                random.nextBoolean() ? " " : " " + List.of("…", "...", "[…]").get(random.nextInt(3)) + " ";
        String words = String.join(" ", head) + mark + String.join(" ", tail);
        return isOnRecord(words, null)
                ? Optional.empty()
                : Optional.of(new Question(Verdict.CUT, words, by(statement)));
    }

    private Optional<Question> altered() {
        GoldStatement statement = any(direct);
        List<String> tokens = new ArrayList<>(tokens(statement));
        if (tokens.size() > 60) {
            tokens = new ArrayList<>(tokens.subList(0, 60));
        }
        int contents = contents(tokens);
        // Words in an editor's brackets are nobody's, so changing them changes nothing that was said.
        if (contents < 6 || String.join(" ", tokens).contains("[")) {
            return Optional.empty();
        }
        if (random.nextInt(3) == 0) {
            if (!turn(tokens)) {
                return Optional.empty();
            }
        } else {
            int changes = random.nextInt(1, Math.min(3, contents / 4) + 1);
            Set<Integer> changed = new HashSet<>();
            while (changed.size() < changes) {
                int at = random.nextInt(tokens.size());
                if (isContent(tokens.get(at)) && changed.add(at)) {
                    tokens.set(at, other(tokens.get(at)));
                }
            }
        }
        String words = String.join(" ", tokens);
        return isOnRecord(words, null)
                ? Optional.empty()
                : Optional.of(new Question(Verdict.ALTERED, words, by(statement)));
    }

    private boolean turn(List<String> tokens) {
        for (int at = 1; at + 1 < tokens.size(); at++) {
            if (bare(tokens.get(at)).matches("(?i)not|never")) {
                tokens.remove(at);
                return true;
            }
        }
        for (int at = 1; at + 1 < tokens.size(); at++) {
            if (AUXILIARY.matcher(tokens.get(at)).matches()
                    && !BEARING.matcher(tokens.get(at + 1)).find()) {
                tokens.add(at + 1, "not");
                return true;
            }
        }
        return false;
    }

    private Optional<Question> joined() {
        GoldStatement first = any(direct);
        List<GoldStatement> same = direct.stream()
                .filter(statement ->
                        statement.speaker() == first.speaker() && statement.utterance() != first.utterance())
                .toList();
        if (same.isEmpty()) {
            return Optional.empty();
        }
        GoldStatement second = any(same);
        List<String> head = sentence(tokens(first));
        List<String> tail = sentence(tokens(second));
        if (contents(head) < 3 || contents(tail) < 3) {
            return Optional.empty();
        }
        String seam = random.nextBoolean() ? ". " : " … ";
        String words = String.join(" ", head).replaceAll("[.,;:!?]+$", "") + seam + String.join(" ", tail);
        boolean isElsewhere =
                first.letters().contains(second.letters()) || second.letters().contains(first.letters());
        return isElsewhere || isOnRecord(words, null)
                ? Optional.empty()
                : Optional.of(new Question(Verdict.JOINED, words, first.speaker()));
    }

    private Optional<Question> otherSpeaker() {
        GoldStatement statement = any(direct);
        GoldStatement other = any(direct);
        List<String> tokens = tokens(statement);
        int from = random.nextInt(2) == 0 ? 0 : random.nextInt(tokens.size());
        int to = from + Math.min(tokens.size() - from, random.nextInt(8, 50));
        String words = respelled(String.join(" ", tokens.subList(from, to)));
        String letters = GoldStatement.letters(words);
        boolean isTheirs =
                record.stream().anyMatch(each -> each.speaker() == other.speaker() && overlap(letters, each) >= 0.6);
        return other.speaker() == statement.speaker() || contents(tokens.subList(from, to)) < 4 || isTheirs
                ? Optional.empty()
                : Optional.of(new Question(Verdict.OTHER_SPEAKER, words, other.speaker()));
    }

    private Optional<Question> notThere() {
        List<String> tokens;
        GoldStatement statement;
        if (random.nextBoolean()) {
            statement = any(quotations(elsewhere));
            tokens = sentence(tokens(statement));
        } else {
            statement = any(direct);
            tokens = new ArrayList<>(sentence(tokens(statement)));
            List<Integer> places = new ArrayList<>();
            for (int at = 0; at < tokens.size(); at++) {
                if (isContent(tokens.get(at))) {
                    places.add(at);
                }
            }
            List<Integer> order = new ArrayList<>(places);
            Collections.shuffle(order, random);
            if (places.size() < 6 || longestRise(order) > places.size() / 2) {
                return Optional.empty();
            }
            List<String> shuffled = new ArrayList<>(tokens);
            for (int at = 0; at < places.size(); at++) {
                shuffled.set(places.get(at), tokens.get(order.get(at)));
            }
            tokens = shuffled;
        }
        String words = String.join(" ", tokens);
        String letters = GoldStatement.letters(words);
        GoldStatement from = statement;
        boolean isNear = record.stream()
                .anyMatch(each -> overlap(letters, each) >= 0.5 && !each.words().equals(from.words()));
        return contents(tokens) < 4 || isNear
                ? Optional.empty()
                : Optional.of(new Question(
                        Verdict.NOT_ON_RECORD,
                        words,
                        random.nextBoolean() ? null : any(direct).speaker()));
    }

    private List<Candidate> candidates(Question question) {
        String letters = GoldStatement.letters(question.words());
        List<Candidate> candidates = new ArrayList<>();
        record.stream()
                .map(statement -> new Ranked(statement, overlap(letters, statement)))
                .sorted(Comparator.comparingDouble(Ranked::overlap).reversed())
                .limit(50)
                .map(Ranked::statement)
                .forEach(statement -> candidates.add(
                        statement.candidate(question.by() == null || question.by() == statement.speaker())));
        return candidates;
    }

    private static double overlap(String letters, GoldStatement statement) {
        Set<String> stems = GoldStatement.stems(letters);
        long shared = stems.stream().filter(statement.stems()::contains).count();
        return stems.isEmpty() ? 0 : (double) shared / stems.size();
    }

    private boolean isOnRecord(String words, @Nullable GoldStatement but) {
        String letters = GoldStatement.letters(words);
        return record.stream()
                .anyMatch(statement -> (but == null || statement.utterance() != but.utterance())
                        && statement.letters().contains(letters));
    }

    private @Nullable Long by(GoldStatement statement) {
        return random.nextBoolean() ? null : statement.speaker();
    }

    /// Returns words with case and marks changed in a way that changes no word.
    private String respelled(String words) {
        return switch (random.nextInt(6)) {
            case 0 -> words.toUpperCase(Locale.ROOT);
            case 1 -> words.toLowerCase(Locale.ROOT);
            case 2 -> words.replaceAll("[,;:]", "").replace('’', '\'');
            case 3 -> "“" + words.replace('\'', '’') + "”";
            case 4 -> words.replace(" ", "  ").replace("-", " – ");
            default -> words;
        };
    }

    private static List<GoldStatement> quotations(List<GoldStatement> statements) {
        return statements.stream()
                .filter(statement ->
                        statement.manner() == Manner.DIRECT && tokens(statement).size() >= 5)
                .toList();
    }

    /// Returns the words said, split at white space and without quotation marks.
    private static List<String> tokens(GoldStatement statement) {
        String words = statement.words().replace(" … ", " ").replaceAll("[\"“”]", "");
        return Arrays.asList(words.strip().split("[\\s\\u00A0]+", -1));
    }

    /// Returns the first words up to the end of a sentence, at most 40.
    private static List<String> sentence(List<String> tokens) {
        int end = 0;
        while (end < tokens.size()
                && end < 40
                && !(end > 6 && tokens.get(end - 1).matches(".*[.!?]['’)]*"))) {
            end++;
        }
        return tokens.subList(0, end);
    }

    private static List<String> before(List<String> tokens, int from) {
        int start = from;
        while (start > 0 && !tokens.get(start - 1).matches(".*[.!?;]['’)]*")) {
            start--;
        }
        return tokens.subList(start, from);
    }

    private static List<String> behind(List<String> tokens, int to) {
        int end = to;
        while (end < tokens.size() && !tokens.get(end - 1).matches(".*[.!?;]['’)]*")) {
            end++;
        }
        return tokens.subList(to, end);
    }

    private String other(String token) {
        Matcher digits = Pattern.compile("\\d+").matcher(token);
        if (digits.find()) {
            return digits.replaceFirst(
                    String.valueOf(Integer.parseInt(digits.group().substring(0, 1)) + 3 + random.nextInt(80)));
        }
        while (true) {
            List<String> tokens = tokens(any(direct));
            String other = bare(tokens.get(random.nextInt(tokens.size())));
            if (isContent(other) && !other.regionMatches(true, 0, bare(token), 0, 4)) {
                return token.replace(bare(token), other);
            }
        }
    }

    private static String bare(String token) {
        return token.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    private static int contents(List<String> tokens) {
        return (int) tokens.stream().filter(MadeCases::isContent).count();
    }

    private static boolean isContent(String token) {
        String bare = bare(token);
        boolean isLong = bare.length() >= 4
                && !bare.contains("[")
                && !LIGHT.contains(bare.toLowerCase(Locale.ROOT).replace('’', '\''));
        return (isLong || bare.matches("\\d+")) && !BEARING.matcher(bare).find();
    }

    private static int longestRise(List<Integer> order) {
        int[] rises = new int[order.size()];
        int longest = 0;
        for (int at = 0; at < rises.length; at++) {
            rises[at] = 1;
            for (int before = 0; before < at; before++) {
                if (order.get(before) < order.get(at)) {
                    rises[at] = Math.max(rises[at], rises[before] + 1);
                }
            }
            longest = Math.max(longest, rises[at]);
        }
        return longest;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
