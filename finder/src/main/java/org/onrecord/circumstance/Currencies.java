package org.onrecord.circumstance;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What money is called: signs and letters before a number, names behind it, each with its ISO 4217 code.
final class Currencies {
    /// A currency that stands in the text.
    ///
    /// @param end behind its last token
    /// @param code of ISO 4217
    /// @param cents whether its hundredth is meant
    record Named(int end, String code, boolean cents) {}

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("¥", "JPY"),
            Map.entry("₹", "INR"),
            Map.entry("₽", "RUB"),
            Map.entry("₩", "KRW"),
            Map.entry("₪", "ILS"),
            Map.entry("₺", "TRY"),
            Map.entry("₴", "UAH"),
            Map.entry("₦", "NGN"),
            Map.entry("₱", "PHP"),
            Map.entry("฿", "THB"),
            Map.entry("₫", "VND"));

    /// Letters before the dollar sign.
    private static final Map<String, String> DOLLARS = Map.ofEntries(
            Map.entry("us", "USD"),
            Map.entry("u.s.", "USD"),
            Map.entry("a", "AUD"),
            Map.entry("au", "AUD"),
            Map.entry("c", "CAD"),
            Map.entry("ca", "CAD"),
            Map.entry("can", "CAD"),
            Map.entry("cdn", "CAD"),
            Map.entry("nz", "NZD"),
            Map.entry("hk", "HKD"),
            Map.entry("s", "SGD"),
            Map.entry("nt", "TWD"),
            Map.entry("r", "BRL"));

    /// Written before or behind the number.
    private static final Set<String> CODES = Forms.of("""
            USD EUR GBP JPY CHF CAD AUD NZD CNY HKD SGD INR RUB KRW BRL ZAR MXN SEK NOK DKK PLN TRY ILS UAH
            AED SAR THB IDR MYR PHP VND NGN KES EGP PKR CZK HUF ARS CLP COP
            """);

    private static final Map<String, String> NAMES = names("""
            USD dollar dollars buck bucks
            EUR euro euros
            GBP sterling
            JPY yen
            CNY yuan renminbi
            INR rupee rupees
            RUB ruble rubles rouble roubles
            ILS shekel shekels
            ZAR rand
            NGN naira
            BRL real reais
            PLN zloty zlotys
            UAH hryvnia hryvnias
            THB baht
            VND dong
            MYR ringgit
            IDR rupiah
            KRW won
            TRY lira liras
            GBP pound pounds
            """);

    /// A name that is a common word, or a weight, too: it wants a scale before it.
    private static final Set<String> WANTS_SCALE = Set.of("won", "pound", "pounds", "dong", "real", "rand");

    private static final Map<String, String> NATIONAL = national("""
            us dollar USD
            u.s. dollar USD
            american dollar USD
            canadian dollar CAD
            australian dollar AUD
            zealand dollar NZD
            kong dollar HKD
            singapore dollar SGD
            taiwan dollar TWD
            indian rupee INR
            pakistani rupee PKR
            lankan rupee LKR
            nepalese rupee NPR
            swiss franc CHF
            british pound GBP
            egyptian pound EGP
            lebanese pound LBP
            syrian pound SYP
            sudanese pound SDG
            mexican peso MXN
            argentine peso ARS
            chilean peso CLP
            colombian peso COP
            cuban peso CUP
            philippine peso PHP
            swedish krona SEK
            swedish kronor SEK
            norwegian krone NOK
            norwegian kroner NOK
            danish krone DKK
            danish kroner DKK
            icelandic kronur ISK
            czech koruna CZK
            turkish lira TRY
            saudi riyal SAR
            iranian rial IRR
            kenyan shilling KES
            ugandan shilling UGX
            tanzanian shilling TZS
            emirati dirham AED
            moroccan dirham MAD
            kuwaiti dinar KWD
            iraqi dinar IQD
            jordanian dinar JOD
            african rand ZAR
            korean won KRW
            """);

    /// The dollar of a place whose own papers write it with the bare sign.
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("sydney", "AUD"),
            Map.entry("melbourne", "AUD"),
            Map.entry("canberra", "AUD"),
            Map.entry("brisbane", "AUD"),
            Map.entry("perth", "AUD"),
            Map.entry("adelaide", "AUD"),
            Map.entry("australia", "AUD"),
            Map.entry("toronto", "CAD"),
            Map.entry("ottawa", "CAD"),
            Map.entry("montreal", "CAD"),
            Map.entry("vancouver", "CAD"),
            Map.entry("calgary", "CAD"),
            Map.entry("edmonton", "CAD"),
            Map.entry("canada", "CAD"),
            Map.entry("wellington", "NZD"),
            Map.entry("auckland", "NZD"),
            Map.entry("hong kong", "HKD"),
            Map.entry("singapore", "SGD"));

    private final Tokens tokens;
    private final String dollar;

    /// @param place the place of the story's dateline, in lower case, or null
    Currencies(Tokens tokens, @Nullable String place) {
        this.tokens = tokens;
        this.dollar = dollar(tokens, place);
    }

    private static Map<String, String> names(String lines) {
        Map<String, String> names = new HashMap<>();
        for (String line : lines.strip().split("\n", -1)) {
            String[] words = line.strip().split(" ", -1);
            for (int at = 1; at < words.length; at++) {
                names.put(words[at], words[0]);
            }
        }
        return Map.copyOf(names);
    }

    private static Map<String, String> national(String lines) {
        Map<String, String> names = new HashMap<>();
        for (String line : lines.strip().split("\n", -1)) {
            String[] words = line.strip().split(" ", -1);
            names.put(words[0] + " " + words[1], words[2]);
            names.put(words[0] + " " + words[1] + "s", words[2]);
        }
        return Map.copyOf(names);
    }

    /// What a bare dollar sign means: a story that tells its dollars from `US$` means those of its place.
    private static String dollar(Tokens tokens, @Nullable String place) {
        String local = place == null ? null : PLACES.get(place);
        if (local == null) {
            return "USD";
        }
        for (int at = 1; at < tokens.size(); at++) {
            if (tokens.is(at, "$") && tokens.glued(at) && "USD".equals(DOLLARS.get(tokens.form(at - 1)))) {
                return local;
            }
        }
        return "USD";
    }

    /// The currency that begins at a token and stands before its number, or null.
    @Nullable
    Named before(int from) {
        String form = tokens.form(from);
        if (form.equals("$")) {
            return new Named(from + 1, dollar, false);
        }
        String sign = SIGNS.get(form);
        if (sign != null) {
            return new Named(from + 1, sign, false);
        }
        if (tokens.is(from + 1, "$") && tokens.glued(from + 1) && DOLLARS.containsKey(form)) {
            return new Named(from + 2, DOLLARS.get(form), false);
        }
        if (tokens.isNumber(from + 1) && tokens.isCapital(from)) {
            if (form.equals("rs")) {
                return new Named(from + 1, "INR", false);
            }
            String code = tokens.words(from, from + 1);
            return CODES.contains(code) ? new Named(from + 1, code, false) : null;
        }
        return null;
    }

    /// The currency that begins at a token and stands behind its number, or null.
    @Nullable
    Named behind(int from, boolean scaled) {
        int at = tokens.is(from, "-") && tokens.glued(from) ? from + 1 : from;
        String form = tokens.form(at);
        if (form.equals("cent") || form.equals("cents")) {
            return new Named(at + 1, dollar, true);
        }
        if (form.equals("€") || (form.equals("£") && tokens.glued(at))) {
            return new Named(at + 1, form.equals("€") ? "EUR" : "GBP", false);
        }
        String name = NAMES.get(form);
        if (name != null && (scaled || !WANTS_SCALE.contains(form) || tokens.is(at + 1, "sterling"))) {
            int end = tokens.is(at + 1, "sterling") ? at + 2 : at + 1;
            boolean ofTheStory = form.equals("dollar") || form.equals("dollars");
            return new Named(end, ofTheStory ? dollar : name, false);
        }
        if (tokens.isCapital(at) && CODES.contains(tokens.words(at, at + 1))) {
            return new Named(at + 1, tokens.words(at, at + 1), false);
        }
        for (int next = at; next <= at + 1; next++) { // New Zealand dollars, Hong Kong dollars
            String national = NATIONAL.get(tokens.form(next) + " " + tokens.form(next + 1));
            if (national != null && (next == at || tokens.isCapital(at))) {
                return new Named(next + 2, national, false);
            }
        }
        return null;
    }
}
