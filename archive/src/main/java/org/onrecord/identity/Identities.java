package org.onrecord.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;
import org.onrecord.statement.SpeakerType;

/// Decides which profile a mention belongs to. Equal names are one speaker unless the evidence contradicts;
/// names that are only similar are one if a role or body supports it. The answer depends only on the mention
/// and the candidates, not on their order.
///
/// The caller looks up profiles by [#keys], passes them to [#place], adds the mention to the profile of the
/// link or to a new one, and files that profile under [#filing]. Stateless and thread-safe.
public final class Identities {
    private static final WordLists WORDS = Language.ENGLISH.lists("identities");

    private static final Set<String> ANY_ONE = WORDS.set("any one");

    private Identities() {}

    /// Returns the keys under which profiles that can be the speaker's are filed. Empty for a speaker who is
    /// never linked across stories: an unnamed one, or a document without a proper name.
    ///
    /// A last name alone also looks among all who have it, under a key that ends in `*`. If those are many,
    /// the fifty in most stories suffice.
    public static List<String> keys(Mention mention) {
        return isJoined(mention) ? Keys.toLook(mention) : List.of();
    }

    /// Returns the keys to file the speaker's profile under, once the mention is part of it. Empty where
    /// [#keys(Mention)] is, and with the same first key.
    public static List<String> filing(Mention mention) {
        return isJoined(mention) ? Keys.toFile(mention) : List.of();
    }

    /// Decides which profile a mention belongs to.
    ///
    /// @param candidates the profiles found under its keys, in any order; further ones do no harm
    public static Link place(Mention newcomer, List<Profile> candidates) {
        if (!isJoined(newcomer)) {
            return Link.alone("a speaker without a name is one story's only");
        }
        return new EntityLinker(newcomer, othersOf(newcomer), candidates).link();
    }

    /// Returns whether a mention can be linked across stories. Of documents only those with a name of two
    /// words or more and no indefinite article are: `a report` is another one in every story.
    private static boolean isJoined(Mention mention) {
        if (!mention.named()) {
            return false;
        }
        if (mention.type() == SpeakerType.DOCUMENT) {
            List<String> words = NameWords.words(mention.name());
            return words.size() > 1 && !ANY_ONE.contains(words.getFirst());
        }
        return !NameWords.body(mention.name()).isEmpty();
    }

    private static Set<String> othersOf(Mention mention) {
        Set<String> others = new TreeSet<>();
        mention.alongside().forEach(other -> others.add(NameWords.body(other)));
        others.remove(NameWords.body(mention.name()));
        return others;
    }
}
