package org.onrecord.plain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Places as datelines name them.
final class Places {
    /// Capitals and other cities that stand alone in datelines: the only places that are known by name.
    private static final Set<String> CITIES =
            Set.of("""
            Abidjan Abu_Dhabi Abuja Accra Addis_Ababa Algiers Amman Amsterdam Ankara Antananarivo Ashgabat Asmara Astana
            Athens Atlanta Auckland Baghdad Baku Baltimore Bamako Bangkok Barcelona Beijing Beirut Belfast Belgrade
            Berlin Bern Birmingham Bogota Boston Bratislava Brasilia Brussels Bucharest Budapest Buenos_Aires Cairo
            Canberra Cape_Town Caracas Cardiff Chennai Chicago Chisinau Cincinnati Cleveland Colombo Conakry Copenhagen
            Dakar Dallas Damascus Delhi Denver Detroit Dhaka Doha Dubai Dublin Dushanbe Edinburgh Frankfurt Freetown Gaza
            Gaza_City Geneva Glasgow Guatemala_City Hanoi Harare Havana Helsinki Hong_Kong Honolulu Houston
            Indianapolis Islamabad Istanbul Jakarta Jerusalem Johannesburg Juba Kabul Kampala Karachi Kathmandu Kharkiv
            Khartoum Kigali Kingston Kinshasa Kolkata Kuala_Lumpur Kuwait_City Kyiv Kiev Lagos Lahore La_Paz Las_Vegas
            Lima Lisbon Liverpool Ljubljana London Los_Angeles Luanda Lusaka Luxembourg Lviv Madrid Managua Manama
            Manchester Manila Maputo Melbourne Mexico_City Miami Milan Milwaukee Minneapolis Minsk Mogadishu Monrovia
            Montevideo Montreal Moscow Mumbai Munich Muscat Nairobi Naypyitaw N'Djamena New_Delhi New_Orleans New_York
            Niamey Nicosia Odesa Oklahoma_City Oslo Ottawa Ouagadougou Panama_City Paris Philadelphia Phnom_Penh Phoenix
            Pittsburgh Podgorica Port-au-Prince Prague Pretoria Pristina Pyongyang Quebec_City Quito Rabat Ramallah
            Reykjavik Riga Rio_de_Janeiro Riyadh Rome Salt_Lake_City San_Antonio San_Diego San_Francisco San_Jose
            San_Juan San_Salvador Sanaa Santiago Santo_Domingo Sao_Paulo Sarajevo Seattle Seoul Shanghai Singapore Skopje
            Sofia St._Louis St._Petersburg Stockholm Strasbourg Sydney Taipei Tallinn Tashkent Tbilisi Tegucigalpa
            Tehran Tel_Aviv The_Hague Tirana Tokyo Toronto Tripoli Tunis Ulaanbaatar United_Nations Vatican_City
            Vienna Vientiane Vilnius Warsaw Washington Washington,_D.C. Washington,_DC Washington_DC Wellington
            Windhoek Winnipeg Yangon Yaounde Yerevan Zagreb Zurich""".toLowerCase(Locale.ROOT).strip().split("\\s+", -1));

    private static final Pattern CAPITALS = Pattern.compile("(?=.*\\p{Lu}{2})[\\p{Lu}\\p{M}\\p{N} .,'’/-]+");
    private static final Pattern SMALL = Pattern.compile(
            "(?<=[ -])(?:de|da|do|del|della|di|la|le|les|au|aux|sur|en|upon|on|of|and|in|am|an|der|den|van|von)(?=[ -])",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> SHORT_WORDS =
            Set.of("LA", "EL", "AL", "LE", "DE", "DA", "DO", "DI", "OF", "ON", "EN", "IN", "ST", "AM", "AU");

    private Places() {}

    /// Whether `words` name a city that datelines use, with or without its country.
    static boolean isKnown(String words) {
        String lower = words.toLowerCase(Locale.ROOT).replace(' ', '_');
        int comma = lower.indexOf(',');
        return CITIES.contains(lower) || (comma > 0 && CITIES.contains(lower.substring(0, comma)));
    }

    static boolean isCapitals(String words) {
        return CAPITALS.matcher(words).matches();
    }

    /// A place or a name as a sentence would write it: `RIO DE JANEIRO` is Rio de Janeiro, `FLINT, Mich.` Flint, Mich.
    static String written(String words) {
        StringBuilder written = new StringBuilder(words.length());
        for (String word : words.split("(?<=[ /-])", -1)) {
            written.append(isShout(word) ? lower(word) : word);
        }
        return SMALL.matcher(written).replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
    }

    private static boolean isShout(String word) {
        // Of two letters only articles and the like are no abbreviation: NY, but La Paz.
        String letters = word.replaceAll("[^\\p{L}]", "");
        return (letters.length() > 2 || SHORT_WORDS.contains(letters))
                && word.indexOf('.') == word.lastIndexOf('.')
                && letters.chars().noneMatch(Character::isLowerCase);
    }

    private static String lower(String word) {
        int first = 0;
        while (!Character.isLetter(word.charAt(first))) {
            first++;
        }
        String lower = word.substring(first + 1).toLowerCase(Locale.ROOT);
        boolean inner = lower.length() > 2 && (lower.charAt(0) == '\'' || lower.charAt(0) == '’');
        return word.substring(0, first + 1)
                + (inner
                        ? lower.charAt(0) + lower.substring(1, 2).toUpperCase(Locale.ROOT) + lower.substring(2)
                        : lower);
    }
}
