package org.onrecord.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Countries and states of a federation, since whoever holds an office of one holds none of another.
final class Places {
    private static final Set<String> STATES = lines("""
            alabama
            alaska
            arizona
            arkansas
            california
            colorado
            connecticut
            delaware
            florida
            georgia
            hawaii
            idaho
            illinois
            indiana
            iowa
            kansas
            kentucky
            louisiana
            maine
            maryland
            massachusetts
            michigan
            minnesota
            mississippi
            missouri
            montana
            nebraska
            nevada
            new hampshire
            new jersey
            new mexico
            new york
            north carolina
            north dakota
            ohio
            oklahoma
            oregon
            pennsylvania
            rhode island
            south carolina
            south dakota
            tennessee
            texas
            utah
            vermont
            virginia
            washington
            west virginia
            wisconsin
            wyoming
            """);

    private static final Map<String, String> COUNTRIES = countries("""
            afghanistan, albania, algeria, angola, argentina, armenia, australia, austria, azerbaijan, bahrain,
            bangladesh, belarus, belgium, bolivia, botswana, brazil, bulgaria, cambodia, cameroon, canada, chad, chile,
            china, colombia, congo, costa rica, croatia, cuba, cyprus, czech republic=czechia, denmark,
            dominican republic, ecuador, egypt, el salvador, eritrea, estonia, ethiopia, fiji, finland, france, gabon,
            gambia, germany, ghana, greece, guatemala, guinea, guyana, haiti, honduras, hungary, iceland, india,
            indonesia, iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan, jordan, kazakhstan, kenya,
            kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, liberia, libya, lithuania, luxembourg, madagascar,
            malawi, malaysia, mali, malta, mauritania, mexico, moldova, mongolia, montenegro, morocco, mozambique,
            myanmar=burma, namibia, nepal, netherlands=holland, new zealand, nicaragua, niger, nigeria, north korea,
            north macedonia, norway, oman, pakistan, panama, papua new guinea, paraguay, peru, philippines, poland,
            portugal, qatar, romania, russia=russian federation, rwanda, saudi arabia, senegal, serbia, sierra leone,
            singapore, slovakia, slovenia, somalia, south africa, south korea, south sudan, spain, sri lanka, sudan,
            sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, togo, trinidad and tobago, tunisia,
            turkey=turkiye, turkmenistan, uganda, ukraine, united arab emirates=uae,
            united kingdom=uk=britain=great britain=england, united states=us=usa=america=united states of america,
            uruguay, uzbekistan, venezuela, vietnam, yemen, zambia, zimbabwe""");

    private Places() {}

    private static Set<String> lines(String list) {
        return Set.copyOf(list.strip().lines().toList());
    }

    private static Map<String, String> countries(String list) {
        Map<String, String> countries = new HashMap<>();
        for (String entry : list.replace('\n', ' ').split(", +", -1)) {
            String[] names = entry.strip().split("=", -1);
            for (String name : names) {
                countries.put(name, names[0]);
            }
        }
        return Map.copyOf(countries);
    }

    /// The country that a folded phrase is the name of, or null.
    static @Nullable String country(String folded) {
        return COUNTRIES.get(folded);
    }

    static boolean isState(String folded) {
        return STATES.contains(folded);
    }

    /// The first state named among folded words, by its longest name (`west virginia`), or null.
    static @Nullable String state(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            if (at + 1 < words.size() && STATES.contains(words.get(at) + ' ' + words.get(at + 1))) {
                return words.get(at) + ' ' + words.get(at + 1);
            }
            if (STATES.contains(words.get(at))) {
                return words.get(at);
            }
        }
        return null;
    }
}
