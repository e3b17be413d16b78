package org.onrecord.plain;

import java.util.Set;
import java.util.regex.Pattern;

/// What a few capitalised words beside a story are: a person, a role, an outlet.
final class Credits {
    private static final Pattern ROLE = Pattern.compile(
            "(?:.* )?(?:correspondents?|editors?|reporters?|writers?|staff|columnists?|journalists?|producers?|contributors?"
                    + "|newsroom|desk|bureau|bureau chief|agencies|team|photographer|analyst|commentator)(?: (?:in|at|of) .*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OUTLET = Pattern.compile(
            "(?:The |THE )?(?:(?:\\p{Lu}[\\p{L}\\p{N}.'’&-]*|of|and|&|the|for|on) ){0,5}"
                    + "(?:Post|Times|Herald|Courier|Ledger|Gazette|Tribune|News|Daily|Telegraph|Guardian|Journal|Chronicle"
                    + "|Observer|Star|Mirror|Independent|Mail|Express|Magazine|Review|Press|Online|Weekly|Examiner|Inquirer"
                    + "|Argus|Echo|Bulletin|Dispatch|Monitor|Register|Sentinel|Standard|Advertiser|Mercury|Messenger|Recorder"
                    + "|Reporter|Today|Broadcasting|Network|Sun|World|Globe|Voice|Record|Citizen|Leader|Republic|Bee|Argus)"
                    + "|(?:\\p{Lu}[\\p{L}\\p{N}-]* ){0,2}[A-Z0-9][A-Za-z0-9-]*\\.(?:com|org|net|co\\.uk|news|info|eu|de|fr|tv)"
                    + "|(?:The )?(?:New York|Los Angeles|Financial|Washington|Irish|Straits|Japan) (?:Times|Post)"
                    + "|BBC(?: News| Sport)?|CNN|NPR|CBS(?: News)?|NBC(?: News)?|ABC(?: News)?|Fox News|Sky News|Al Jazeera"
                    + "|Deutsche Welle|DW|RFE/RL|Voice of America|VOA|Politico|POLITICO|Axios|HuffPost|MailOnline|ITV(?: News)?");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]*");
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "del", "della", "di", "dos", "la", "le", "van", "von", "der", "den", "bin", "ibn", "al",
            "el", "ter", "ten", "y", "e", "af", "av", "zu");
    private static final Set<String> NO_NAME = Set.of(
            "The",
            "A",
            "An",
            "In",
            "On",
            "At",
            "For",
            "And",
            "Of",
            "To",
            "With",
            "As",
            "How",
            "Why",
            "What",
            "Who",
            "When",
            "Is",
            "Are",
            "After",
            "Over",
            "From",
            "By",
            "Not",
            "No",
            "New",
            "All",
            "More",
            "Its",
            "His",
            "Her",
            "Their",
            "North",
            "South",
            "East",
            "West",
            "United",
            "Live",
            "Breaking",
            "Latest",
            "World",
            "Politics",
            "Business");

    private Credits() {}

    static boolean isRole(String words) {
        return ROLE.matcher(words).matches();
    }

    static boolean isOutlet(String words) {
        return OUTLET.matcher(words).matches();
    }

    /// Whether `words` are two to four that a person may be called by.
    static boolean isPerson(String words) {
        String[] names = words.split(" ", -1);
        if (names.length < 2 || names.length > 5 || Places.isKnown(words)) {
            return false;
        }
        int full = 0;
        for (int index = 0; index < names.length; index++) {
            String name = names[index];
            if (index > 0 && PARTICLES.contains(name)) {
                continue;
            }
            boolean suffix = index == names.length - 1 && name.matches("Jr\\.?|Sr\\.?|I{2,3}|IV");
            if (!NAME.matcher(name).matches()
                    || NO_NAME.contains(name)
                    || (Dates.isDateWord(name) && name.length() > 3)) {
                return false;
            }
            full += suffix ? 0 : 1;
        }
        return full >= 2 && full <= 4;
    }

    /// Whether every word of some weight has a capital, and there are few.
    static boolean isCapitalised(String words) {
        String[] names = words.split(" ", -1);
        int capitals = 0;
        for (String name : names) {
            boolean capital = Character.isUpperCase(name.codePointAt(0));
            capitals += capital ? 1 : 0;
            if (!capital && !PARTICLES.contains(name) && !name.matches("of|and|the|for|&")) {
                return false;
            }
        }
        return capitals > 0 && names.length <= 5;
    }

    static boolean isInitial(String words) {
        return words.matches(".*(?:^|[ .])\\p{Lu}\\.|.* (?:Jr|Sr)\\.");
    }

    /// A person's name as a sentence would write it.
    static String name(String words) {
        return Places.isCapitals(words) ? Places.written(words) : words;
    }
}
