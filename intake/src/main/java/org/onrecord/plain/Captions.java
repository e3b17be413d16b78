package org.onrecord.plain;

import java.util.regex.Pattern;

/// Tells what stands below a picture: by its credit, or by two lighter signs together.
final class Captions {
    private static final String HOUSE =
            "(?:AFP|AP|Reuters|REUTERS|EPA|EPA-EFE|dpa|PA|PA Wire|Xinhua|TASS|UPI|ANSA|EFE|AAP|PTI|ANI"
                    + "|Bloomberg|Getty(?: Images)?|GETTY IMAGES|Pool|POOL|Shutterstock|iStock|Alamy|Anadolu|Anadolu Agency|NurPhoto"
                    + "|Rex|REX|Corbis|Unsplash|Pixabay|Wikimedia Commons|Sipa|SIPA|Zuma|ZUMA|Handout|HANDOUT|File|FILE|AP Photo"
                    + "|AFP Photo|Associated Press|Press Association|Kyodo|Yonhap|Keystone|Flickr|EyePress|Imago|IMAGO)";

    private static final Pattern CREDIT_AT_END =
            Pattern.compile("(?:/ ?" + HOUSE + "|(?:AP|AFP|REUTERS|Reuters|EPA|PA) ?(?:Photo|PHOTO)"
                    + "|Getty Images|GETTY IMAGES|(?:REUTERS|Reuters|AP Photo|AFP PHOTO|EPA|AP|AFP|Getty Images)/ ?\\p{Lu}[\\p{L}.'’-]+"
                    + "(?: \\p{Lu}[\\p{L}.'’-]+){0,3}(?:/ ?" + HOUSE + "(?: [Pp]hoto)?)?(?:, [Ff]ile)?"
                    + "|(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]redit|[Cc]ourtesy|Photograph|PHOTO|CREDIT)(?: [Cc]redit)?(?:: ?| by | of | courtesy of )"
                    + "\\p{Lu}[\\p{L}.'’/-]*(?: (?:of |the |via )?\\p{Lu}[\\p{L}.'’/-]*){0,5}"
                    + "|[Ff]ile [Pp]hoto|FILE PHOTO| via (?:AP|REUTERS|Reuters|AFP|Getty Images))[)\\]]?\\.?");
    private static final Pattern CREDIT_ALONE = Pattern.compile(
            "[(\\[]?(?:(?:\\p{Lu}[\\p{L}.'’-]+ ){0,3}\\p{Lu}[\\p{L}.'’-]+ ?/ ?" + HOUSE + "(?: ?/ ?" + HOUSE
                    + ")*(?: via \\p{Lu}.*)?"
                    + "|(?:REUTERS|AP Photo|AFP PHOTO|AFP Photo|EPA|Getty Images) ?/ ?\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,3}(?:/.*)?"
                    + "|Getty Images|GETTY IMAGES|Getty|Shutterstock|AP Photo|AFP Photo|File photo|FILE PHOTO|Alamy|iStock)[)\\]]?\\.?");
    /// What is in every credit: a quick look before the slow one.
    private static final Pattern CREDITED =
            Pattern.compile("/|hoto|HOTO|Getty|GETTY|redit|REDIT|icture|mage|ourtesy|via ");

    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:Main |Cover |Featured |Header |Lead )?(?:Photo|Picture|Image|Photograph|Pic|Illustration|Graphic|Video)s?(?: credits?)?"
                    + "|Caption|FILE|FILE PHOTO|File photo|PHOTO|Photo by|Photograph by|Picture by|Image by|Photo illustration"
                    + "|(?:In|IN) (?:this|THIS)[^.]{0,60}? (?:photo|photograph|picture|image|frame grab|screengrab|video grab)"
                    + "|(?:File|Handout|Archive) (?:photo|picture|image))\\b(?: ?[:–—]| -|, |(?<=y) | (?:of|from|provided|taken|released) |$).*");
    private static final Pattern CREDIT_LABEL = Pattern.compile(
            "(?:(?:Photo|Picture|Image|Main image|Photography?|Pic|Video)s?(?: credits?)?(?: ?:| by\\b)|Credits?:|CREDIT:|©).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIDE = Pattern.compile(
            "\\((?:\\d?(?:st|nd|rd|th)?[ -]?[LRC]|(?:top|bottom|front|back|far|second|third)?[ -]?(?:left|right|cent(?:er|re)|middle|above|below)"
                    + "|L-R|[Pp]ictured(?: [^)]{1,30})?)\\)|, (?:left|right|cent(?:er|re)|pictured),|\\((?:from )?left to right\\)"
                    + "|(?:^|, )[Ff]rom left(?! and| or)\\b"
                    + "|^(?:(?:Left|Right|Above|Below)(?:: |, )(?=\\p{Lu})|Clockwise\\b)");
    private static final Pattern SEEN = Pattern.compile(
            "\\b(?:is|are) (?:seen|pictured|shown)(?! as)\\b|\\b(?:seen|pictured|shown|photographed) (?:here|in|on|at|with|during|above|left|right)\\b"
                    + "|^Pictured\\b");
    private static final Pattern FILE_PHOTO = Pattern.compile(
            "\\b(?:in|from) (?:this|a|an undated) (?:[\\p{L}\\p{N},.-]+ ){0,4}(?:photo|photograph|picture|image|handout|frame grab|screengrab)\\b"
                    + "|\\b(?:file|handout|archive|undated) (?:photo(?:graph)?|picture|image|footage)\\b|\\[(?:File|FILE)[^\\]]*\\]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRESENT = Pattern.compile(
            "\\b(?:looks? on|poses?|shakes? hands|waves?|walks?|stands?|sits?|arrives?|attends?|speaks?|gestures?|holds?|gives?|gave|delivers?"
                    + "|address(?:es)?|listens?|reacts?|smiles?|talks?|chats?|greets?|welcomes?|embraces?|kisses|hugs?|celebrates?|marche?s?"
                    + "|carr(?:y|ies)|gathers?|takes? part|prepares?|leaves?|answers?|inspects?|meets?|watch(?:es)?|visits?|protests?|passes"
                    + "|rises|fl(?:y|ies)|burns?|lines? up|queues?|works?|rides?|drives?|shouts?|plays?|displays?)\\b");
    private static final Pattern CREDIT_BEHIND =
            Pattern.compile(".*[.!?\"”)] ?[(\\[|-]? ?" + HOUSE + "(?: ?/ ?" + HOUSE + ")*[)\\]]?\\.?");
    private static final Pattern SPEECH = Pattern.compile(
            "\\b(?:said|says|told|added|asked|warned|according to|insisted|announced|claimed|argued|stated|noted|wrote)\\b");

    private static final Pattern SPOKEN = Pattern.compile("[,.?!][\"”’'»“]");

    private static final int MOST_WORDS = 75;

    private Captions() {}

    /// Whether `unit` stands below a picture.
    static boolean isCaption(Unit unit) {
        if (!unit.isShorterThan(MOST_WORDS, Unit.LONGEST)) {
            return false;
        }
        String words = unit.words();
        if (words.length() < 100 && CREDIT_LABEL.matcher(words).matches()) {
            return !SPEECH.matcher(words).find() && unit.count() <= 14;
        }
        if (isCredit(unit)) {
            return true;
        }
        boolean speech = SPEECH.matcher(words).find() || hasSpokenWords(words);
        if (endsWithCredit(words)) {
            return !speech
                    || FILE_PHOTO.matcher(words).find()
                    || SIDE.matcher(words).find();
        }
        if (speech) {
            return false;
        }
        if (LABEL.matcher(words).matches()) {
            return true;
        }
        if (FILE_PHOTO.matcher(words).find()) {
            return true;
        }
        boolean side = SIDE.matcher(words).find();
        boolean seen = SEEN.matcher(words).find();
        boolean dated = Dates.hasFull(words);
        if (!dated && !side && !seen) {
            return false;
        }
        boolean credited = CREDIT_BEHIND.matcher(words).matches();
        // The present tense is a picture's only beside who stands where: "is seen" may be a market's forecast.
        return (side && (seen || credited || dated || (PRESENT.matcher(words).find() && !isOnlyParty(words))))
                || (seen && (credited || dated))
                || (credited && dated);
    }

    /// Whether `unit` is a picture's credit and nothing else: `AP Photo/Ann Lee`, `Getty Images`.
    static boolean isCredit(Unit unit) {
        return unit.words().length() < 90
                && unit.count() <= 8
                && CREDIT_ALONE.matcher(unit.words()).matches();
    }

    private static boolean endsWithCredit(String words) {
        int from = Math.max(0, words.length() - 90);
        if (!CREDITED.matcher(words).region(from, words.length()).find()) {
            return false;
        }
        for (int start = from; start < words.length(); start++) {
            boolean bound =
                    start == 0 || !Character.isLetterOrDigit(words.charAt(start - 1)) || words.charAt(start) == '/';
            if (bound
                    && CREDIT_AT_END
                            .matcher(words)
                            .region(start, words.length())
                            .matches()) {
                return true;
            }
        }
        return false;
    }

    /// Whether `(R)` alone says who stands where: it may be a party's letter.
    private static boolean isOnlyParty(String words) {
        return !SIDE.matcher(words.replace("(R)", "")).find();
    }

    private static boolean hasSpokenWords(String words) {
        return SPOKEN.matcher(words).find();
    }
}
