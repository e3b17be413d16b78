package org.onrecord.quotation;

import java.util.Set;

/// The English words that judging a quotation knows. In another language every word is one with content and
/// none is a negation.
final class Lexicon {
    private static final Set<String> NOT = words("""
            not no never none nobody nothing nowhere neither nor cannot aint dont doesnt didnt wont wouldnt cant
            couldnt shouldnt mustnt isnt arent wasnt werent hasnt havent hadnt neednt
            """);

    private static final Set<String> FUNCTION = words("""
            a an the this that these those there here and or but so if then than as at by for from in into of off on
            onto out over to toward towards up upon down with within about after before against between through during
            under until while because since although though i me my mine myself we us our ours ourselves you your yours
            yourself he him his himself she her hers herself it its itself they them their theirs themselves who whom
            whose which what when where why how be am is are was were been being have has had having do does did doing
            done will would shall should can could may might must let lets i'm i've i'll i'd you're you've you'll you'd
            he's he'll he'd she's she'll she'd they're they've they'll they'd we're we've we'll we'd it'll that's
            there's here's what's who's just also very too any some all each both more most much many such only own
            same other again once even still yet ever well now oh ok okay yes like really going go get got gonna
            """);

    private static final Set<String> PRONOUNS = words("""
            i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that
            these those who whom whose there here i'm i've i'll i'd we're we've we'll we'd you're you've you'll you'd
            he's he'll he'd she's she'll she'd they're they've they'll they'd it'll that's there's who's
            """);

    private static final Set<String> FIRST_PERSON = words("i me my mine we us our ours i'm i've i'll i'd we're we've");

    /// Left out before or behind words, they leave other words than were meant.
    private static final Set<String> TURNING = words("""
            if unless whether provided providing assuming suppose supposing supposed supposedly imagine except hardly
            barely scarcely wrong false untrue lie lies lying myth nonsense ridiculous absurd hoax rumor rumour
            impossible unlikely doubt doubts doubtful deny denies denied denying refuse refuses refused reject rejects
            rejected fail fails failed pretend pretends pretending pretended allege alleges alleged allegedly accuse
            accuses accused according instead
            """);

    private static final Set<String> QUALITIES = words("wrong false untrue ridiculous absurd impossible unlikely");

    private static final Set<String> SAYING = words("""
            say says said saying claim claims claimed claiming argue argues argued tells told suggest suggests suggested
            suggesting
            """);

    private static final Set<String> CUES = words("""
            said says say saying told tells added adds asked asks wrote writes tweeted posted replied replies answered
            continued explained explains noted notes warned insisted argued claimed declared stated announced according
            """);

    private static final Set<String> TITLES =
            words("mr mrs ms dr prof sen sens rep reps gov gen lt col sgt capt st jr sr vs rev hon");

    private Lexicon() {}

    static boolean isFunction(String key) {
        return FUNCTION.contains(key) || NOT.contains(key);
    }

    static boolean isNot(String key) {
        return NOT.contains(key);
    }

    /// Whether a word stands for something named elsewhere.
    static boolean isPronoun(String key) {
        return PRONOUNS.contains(key);
    }

    static boolean isFirstPerson(String key) {
        return FIRST_PERSON.contains(key);
    }

    /// Whether a word makes what it governs uncertain, false or conditional.
    static boolean turns(String key) {
        return TURNING.contains(key);
    }

    /// Whether a word of those is a quality, which a thing may have beside.
    static boolean isQuality(String key) {
        return QUALITIES.contains(key);
    }

    /// Whether a word puts what follows in a mouth.
    static boolean isSaying(String key) {
        return SAYING.contains(key);
    }

    /// Whether a word reports speech in a story.
    static boolean isCue(String key) {
        return CUES.contains(key);
    }

    /// Whether a dot behind a word ends no sentence.
    static boolean isAbbreviation(String key) {
        return TITLES.contains(key) || (key.length() == 1 && Character.isLetter(key.charAt(0)) && !key.equals("i"));
    }

    /// What the forms of a word share; coarse on purpose.
    static String stem(String key) {
        String stem = key.endsWith("'s") ? key.substring(0, key.length() - 2) : key;
        int length = stem.length();
        if (length <= 3 || !stem.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return stem;
        }
        if (stem.endsWith("ies") || stem.endsWith("ied")) {
            stem = stem.substring(0, length - 3) + "y";
        } else if (stem.endsWith("ing") && length > 5) {
            stem = stem.substring(0, length - 3);
        } else if ((stem.endsWith("ed") || stem.endsWith("es")) && length > 4) {
            stem = stem.substring(0, length - 2);
        } else if (stem.endsWith("s") && !stem.endsWith("ss")) {
            stem = stem.substring(0, length - 1);
        }
        int end = stem.length();
        if (end > 3 && stem.charAt(end - 1) == 'e') {
            end--;
        }
        if (end > 3 && stem.charAt(end - 1) == stem.charAt(end - 2)) {
            end--;
        }
        return stem.substring(0, end);
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }
}
