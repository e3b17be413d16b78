package org.onrecord.plain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The world's news agencies by the names that credits give them.
final class Agencies {
    /// The names by which an agency is known, each with the ways it is written, letter case included.
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        name("AFP", "(?:Agence France[- ]Presse|AGENCE FRANCE[- ]PRESSE|AFP)");
        name("Reuters", "(?:Thomson Reuters|Reuters|REUTERS)");
        name("AP", "(?:(?:The )?Associated Press|(?:THE )?ASSOCIATED PRESS|AP)");
        name("dpa", "(?:Deutsche Presse-Agentur|dpa|DPA)");
        name("PA Media", "(?:PA Media|Press Association|PA)");
        name("UPI", "(?:United Press International|UPI)");
        name("Xinhua", "(?:Xinhua|XINHUA)(?: News Agency)?");
        name("TASS", "(?:ITAR-)?(?:TASS|Tass)");
        name("RIA Novosti", "RIA(?: Novosti)?");
        name("Canadian Press", "(?:The )?(?:Canadian Press|CANADIAN PRESS)");
        name("Press Trust of India", "(?:Press Trust of India|PTI)");
        name("Anadolu", "(?:Anadolu(?: Agency)?|AA)");
        name("Bloomberg", "(?:Bloomberg(?: News)?|BLOOMBERG)");
        name("CTK", "(?:CTK|ČTK)");
        for (String name :
                ("AAP ANI ANP ANSA APA APP BNS BSS BTA EFE IANS INTERFAX IRNA ISNA KCNA KUNA LETA MTI NTB PAP QNA"
                                + " SANA STT TASR TT UNB UNI VNA WAM AGI NAN GNA")
                        .split(" ", -1)) {
            name(name, name);
        }
        for (String name : ("Interfax Kyodo Jiji Yonhap Belga Ritzau Agerpres Tanjug Hina Lusa Bernama Antara Ukrinform"
                        + " UNIAN BelTA Kazinform Armenpress Adnkronos Tasnim Europa_Press Prensa_Latina Tribune_News_Service"
                        + " PR_Newswire Business_Wire GlobeNewswire")
                .split(" ", -1)) {
            name(name.replace('_', ' '), name.replace('_', ' ') + "(?: (?:News|Press|News Agency))?");
        }
    }

    private static final Pattern KNOWN = Pattern.compile("(?:"
            + NAMES.keySet().stream().map(forms -> "(" + forms + ")").collect(Collectors.joining("|"))
            + ")(?![\\p{L}\\p{N}])(?!['’]s\\b)");

    private static final Pattern IN_KIND = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.&'’-]* ){0,4}(?:News ?[Aa]gency|News ?[Ss]ervice|Newswire|Press Agency|Wire(?: Service)?)");

    private Agencies() {}

    private static void name(String name, String forms) {
        NAMES.put(forms, name);
    }

    /// An agency's name in a text.
    ///
    /// @param end the offset behind it
    /// @param name the name by which it is known
    record Named(int end, String name) {}

    /// The known agency that is named at `offset`, or null.
    static @Nullable Named at(String words, int offset) {
        Matcher matcher = KNOWN.matcher(words).region(offset, words.length());
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        int group = 0;
        for (String name : NAMES.values()) {
            if (matcher.group(++group) != null) {
                return new Named(matcher.end(), name);
            }
        }
        return null;
    }

    /// The agency whose name `words` are, nothing else: a known one, or one that says it is an agency.
    static @Nullable String named(String words) {
        Named known = at(words, 0);
        if (known != null && known.end() == words.length()) {
            return known.name();
        }
        return IN_KIND.matcher(words).matches() ? words : null;
    }
}
