package org.onrecord.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.statement.SpeakerType;

/// Tells whose profile an appearance belongs to. Equal names are one speaker unless the evidence parts
/// them; names that are only alike are one where a role or body shows it. The answer depends on nothing but
/// the appearance and the candidates, in whatever order they come.
///
/// Stateless; all methods may be called from any thread.
public final class Identities {
    private static final Set<String> ANY_ONE = Set.of("a", "an");

    private Identities() {}

    /// The keys to look under for profiles that may be the speaker's. Empty for one who is never joined
    /// across stories: an unnamed one, or a document of no proper name.
    ///
    /// A last name alone also looks among all its bearers, under a key that ends in `*`; where they are
    /// many, the most present fifty will do.
    public static List<String> keys(Appearance appearance) {
        return isJoined(appearance) ? Keys.toLook(appearance) : List.of();
    }

    /// The keys to file the speaker's profile under, once the appearance is part of it; empty where
    /// [#keys(Appearance)] is, and with the same first key.
    public static List<String> filing(Appearance appearance) {
        return isJoined(appearance) ? Keys.toFile(appearance) : List.of();
    }

    /// Whose profile an appearance belongs to.
    ///
    /// @param candidates the profiles found under its keys, in any order; others do no harm
    public static Placed place(Appearance newcomer, List<Profile> candidates) {
        if (!isJoined(newcomer)) {
            return Placed.alone("a speaker without a name is one story's only");
        }
        return new Placing(newcomer, othersOf(newcomer), candidates).placed();
    }

    private static boolean isJoined(Appearance appearance) {
        if (!appearance.named()) {
            return false;
        }
        if (appearance.type() == SpeakerType.DOCUMENT) {
            List<String> words = Folding.words(appearance.name());
            return words.size() > 1 && !ANY_ONE.contains(words.getFirst());
        }
        return !Folding.body(appearance.name()).isEmpty();
    }

    private static Set<String> othersOf(Appearance appearance) {
        Set<String> others = new TreeSet<>();
        appearance.alongside().forEach(other -> others.add(Folding.body(other)));
        others.remove(Folding.body(appearance.name()));
        return others;
    }
}
