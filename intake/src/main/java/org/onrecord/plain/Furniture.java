package org.onrecord.plain;

import java.util.List;
import java.util.regex.Pattern;

/// Tells what a site puts around a story: labels of links, calls to share or to subscribe, rights, rules between parts.
final class Furniture {
    private static final int LONGEST = 260;
    private static final String SITES =
            "(?:Facebook|Twitter|X|WhatsApp|LinkedIn|Instagram|Telegram|Reddit|Pinterest|YouTube|TikTok|Threads|Bluesky|Mastodon"
                    + "|Google News|Flipboard|email|e-mail)";

    /// Lines that are furniture as a whole, letter case aside.
    private static final List<Pattern> WHOLE = List.of(
            whole("(?:short(?: ?link| url)|permalink|link|url|shortlink) ?:.{0,100}"),
            whole("(?:https?://|www\\.)\\S+"),
            whole("\\S+@\\S+\\.[a-z]{2,}"),
            whole(
                    "(?:also read|read also|see also|also see|read more|read next|more on this(?: story| topic)?|further reading"
                            + "|related(?: (?:stories|story|articles?|topics?|content|links?|coverage|news|posts?|items|video))?"
                            + "|recommended(?: (?:for you|stories|reading))?|most (?:read|popular|viewed|shared)|you (?:may|might) (?:also )?(?:like|be interested in)"
                            + "|don[’']t miss|trending(?: now)?|editors?[’']?s?[’']? (?:picks?|choice)|top stories|more from.{0,40}|more stories|latest news|in case you missed it"
                            + "|watch(?: now| live| more| the video| video)?|listen(?: now)?|watch:.{0,120})\\W*"),
            whole(
                    "(?:also read|read also|see also|also see|read more|read next|related(?: (?:stories|story|articles?|news|coverage))?|recommended|more on this story"
                            + "|don[’']t miss|watch|up next|in pictures)(?: ?[:|»>]| [–—-]) ?\\S.{0,160}"),
            whole(
                    "(?:(?:click|tap) here|read|continue reading|view|see) (?:(?:to )?read )?(?:the )?(?:rest|more|full|whole|original|complete|entire) ?"
                            + "(?:story|article|report|post|text|piece|interview|thing|here|on \\S+)*(?: (?:here|at \\S+|on \\S+(?: \\S+)?|below))?\\W*"),
            whole(
                    "continue reading(?: (?:the main|below|this).*)?|show more|load more|loading|view comments|leave a comment|comments?(?: \\(\\d+\\))?"
                            + "|\\d+ (?:comments?|shares?|views?|likes?)|copy link|bookmark|print(?: this)?(?: (?:article|story|page))?|save(?: (?:article|story|for later))?"
                            + "|listen to (?:this )?(?:article|story)|text size|tweet|email(?: this(?: article| story)?)?|back to top|skip to (?:main )?content|view gallery"
                            + "|sign in|log in|home|menu|search|close|next(?: article| story)?|previous(?: article| story)?"),
            whole(
                    "share(?:(?: this)?(?: (?:article|story|page|post|news|video))?)?(?: (?:on|via|with|to) .{1,80})?\\W*"),
            whole("(?:share|tweet|follow|like|print|save|email|copy link|link|" + SITES
                    + ")(?:[ ,|·•/]+(?:and )?(?:share|tweet|follow|print|save|email|copy link|link|" + SITES + "))+"),
            whole(
                    "(?:follow|find|join|like(?! (?:many|most|others?|some|so|any|all|every|the|those|his|her|their)\\b))(?: [^ ,.]+){0,5} on "
                            + SITES + "\\b(?:[^.,“\"]|, (?=(?:and )?" + SITES + "\\b)){0,60}\\.?"),
            whole(
                    "(?:advertise?ments?|advertising|advert|ads?|sponsored(?: content| by.{0,40})?|promoted(?: content)?|paid (?:post|content)|partner content)\\W*"),
            whole(
                    "(?:story|article) continues (?:below|after|under)\\b.{0,60}|advertisement\\W+(?:story|article|scroll).{0,60}|(?:skip|after) (?:past )?(?:newsletter|advert).{0,40}"),
            whole(
                    "(?:please )?(?:sign up|subscribe|register|log in|click here|tap here)(?: now| today| here| free)*"
                            + "(?: (?:to|for|and|with) .{0,160})?(?:newsletters?|briefing|inbox|alerts?|updates?|app|channel|free|account|subscribe|read|here|today|access|now)?\\W*"),
            whole(
                    "(?:get|join|download|receive|enjoy|stay)\\b[^“\"”]{0,140}\\b(?:newsletters?|your inbox|our (?:free )?app|whatsapp channel|telegram channel|breaking news alerts?|straight to your (?:phone|inbox))\\b.{0,60}"),
            whole(".{0,120}\\ball rights reserved\\b.{0,160}"),
            whole("(?:©|\\(c\\)|copyright(?: ©| \\(c\\))?) ?(?:\\d{4}|\\p{Lu}).{0,160}"),
            whole(
                    "this (?:material|content|article|story) may not be (?:published|reproduced|copied|broadcast|reprinted).{0,160}"),
            whole(
                    "(?:this (?:article|story|report|piece) (?:was )?(?:first|originally) (?:published|appeared) (?:in|on|by|at) .{1,120})"),
            whole(
                    "(?:this (?:article|story|report)|except for the headline, this story) (?:has not been|was not) edited by .{1,120}"),
            whole("our standards: .{1,80}|purchase licensing rights\\W*|suggested topics ?:.{0,80}"),
            whole(
                    "[(\\[* ]*(?:(?:editors?[’']?s?[’']? note|correction|clarification|update|note)s?(?: [^:.]{1,30})?: ?)?"
                            + "(?:this|the)(?: \\p{L}{3,9}\\.? \\d{1,2}| \\d{1,2} \\p{L}{3,9})? (?:article|story|post|headline) (?:was|has been|is being)"
                            + " (?:last |first )?(?:updated|amended|corrected|refiled|clarified|republished)\\b.{0,180}"),
            whole(
                    "[(\\[* ]*(?:(?:editors?[’']?s?[’']? note|correction|clarification|update|note)s?(?: [^:.]{1,30})?: ?)?"
                            + "an? (?:earlier|previous|original) version of (?:this|the) (?:article|story|report|post|headline)\\b.{0,180}"),
            whole(
                    "(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|hashtags?|section|in this story|topics in this (?:story|article)|contact us|contact|reading time|word count|views) ?:(?:.{0,160}[^.?!”\"])?"),
            whole(
                    "(?:reading time.{0,20}|(?:estimated )?\\d{1,2}[ -]min(?:ute)?s?(?: read)?|for immediate release|press release|\\(?(?:ends?|30)\\)?(?=\\W*$))"),
            whole("(?:got|have|do you have) a (?:news )?(?:tip|story)\\b.{0,160}"),
            whole("[^\\p{L}\\p{N}]{1,200}|[-–—*#= ]*(?:ends?|30)[-–—*#= ]+"));

    private static final Pattern HEADS_A_LIST = whole(
            "(?:also read|read also|see also|read more|related(?: (?:stories|articles?|content|links?|coverage|news|posts?))?"
                    + "|recommended(?: for you)?|most (?:read|popular|viewed)|you (?:may|might) (?:also )?like|more from.{0,40}|more stories|trending(?: now)?|top stories)\\W*");
    /// Nothing in it matches what stands behind it too, so that no run of arrows takes long.
    private static final Pattern CRUMBS = Pattern.compile("[^.!?“\">»›]{1,40}+(?:[>»›]++[^.!?“\">»›]{1,60}+){1,6}");
    private static final Pattern KICKER = whole(
            "(?:breaking(?: news)?|exclusive|opinion|analysis|live|update|news|world(?: news)?|politics|business|sports?|health|science|tech(?:nology)?|culture"
                    + "|entertainment|europe|asia|africa|americas?|middle east|uk(?: news)?|us(?: news)?|national|international|local|local news|economy|environment"
                    + "|climate|education|lifestyle|comment|editorial|feature|explainer|fact check|war in ukraine|markets|finance|crime|region(?:al)?|just in)"
                    + "(?: ?[|/•·,&-] ?[\\p{L} ]{2,30})?:?");
    private static final Pattern SPEECH = Pattern.compile("\\b(?:said|told|asked|added|warned)\\b|[,.?!][”\"’']");

    private Furniture() {}

    /// Whether `unit` belongs to the site and not to the story.
    static boolean is(Unit unit) {
        String words = unit.words();
        if (words.length() > LONGEST || unit.isLong() || unit.startsWithQuote()) {
            return false;
        }
        boolean crumbs = unit.count() <= 12 && CRUMBS.matcher(words).matches();
        return !SPEECH.matcher(words).find() && (crumbs || matchesOne(words));
    }

    /// Whether the lines directly below `unit` are links to other stories.
    static boolean headsAList(Unit unit) {
        return unit.words().length() < 80 && HEADS_A_LIST.matcher(unit.words()).matches();
    }

    /// Whether `unit` says that what follows was sent to the press.
    static boolean isRelease(Unit unit) {
        return unit.words().equalsIgnoreCase("for immediate release")
                || unit.words().equalsIgnoreCase("press release");
    }

    /// Whether `unit` is the name of a section above a headline.
    static boolean isKicker(Unit unit) {
        return unit.words().length() < 60 && KICKER.matcher(unit.words()).matches();
    }

    private static boolean matchesOne(String words) {
        for (Pattern pattern : WHOLE) {
            if (pattern.matcher(words).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Pattern whole(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
