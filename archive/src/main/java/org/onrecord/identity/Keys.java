package org.onrecord.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.statement.SpeakerType;

/// Makes the keys by which profiles of one name are found: `valdane, imre` for a full name, `valdane, *` for
/// all who have the last name, `valdane` for those of whom only that is known, `norlin ferries` for a body.
///
/// Keys are blocking as in record linkage: cheap and without judgement, so that [EntityLinker] has few
/// candidates and misses none. A mention is filed under fewer keys than it looks under, since looking costs a
/// query while filing takes space for good. A short form of a given name is filed under the name that stands
/// for it ([GivenNames#common]).
///
/// Keys are stored in a table of the record, so changing them needs a migration.
final class Keys {
    private Keys() {}

    /// Returns the keys to look under. An initial looks among all of the last name; a given name also looks
    /// under its own initial, so `J. Hale` and `John Hale` find each other in either order.
    static List<String> toLook(Mention mention) {
        Set<String> keys = new LinkedHashSet<>();
        if (canBePerson(mention.type())) {
            PersonName name = PersonName.of(mention.name());
            if (name.isBare()) {
                keys.add(name.last());
                keys.add(all(name.last()));
            } else {
                addWhole(keys, name);
                if (name.isInitialed()) {
                    keys.add(all(name.last()));
                } else {
                    keys.add(name.last() + ", " + name.given().charAt(0));
                }
                keys.add(name.last());
                if (name.family() != null) {
                    keys.add(name.family());
                }
            }
        }
        addBody(keys, mention);
        return new ArrayList<>(keys);
    }

    /// Returns the keys to file under. The key of all who have the last name serves those who come with only
    /// that.
    static List<String> toFile(Mention mention) {
        Set<String> keys = new LinkedHashSet<>();
        if (canBePerson(mention.type())) {
            PersonName name = PersonName.of(mention.name());
            if (name.isBare()) {
                keys.add(name.last());
            } else {
                addWhole(keys, name);
                keys.add(all(name.last()));
                if (name.family() != null) {
                    keys.add(all(name.family()));
                }
            }
        }
        addBody(keys, mention);
        return new ArrayList<>(keys);
    }

    /// Adds the keys of a full name: by given name, by nickname, and by the last middle name, which can be
    /// the first of two last names (`Ana Ruel Castell`).
    private static void addWhole(Set<String> keys, PersonName name) {
        String given = name.isInitialed() ? name.given() : GivenNames.common(name.given());
        keys.add(name.last() + ", " + given);
        if (name.nickname() != null) {
            keys.add(name.last() + ", " + GivenNames.common(name.nickname()));
        }
        if (!name.middles().isEmpty() && name.middles().getLast().length() > 2) {
            keys.add(name.middles().getLast() + ", " + given);
        }
    }

    private static void addBody(Set<String> keys, Mention mention) {
        if (mention.type() != SpeakerType.PERSON) {
            keys.add(NameWords.body(mention.name()));
        }
    }

    private static String all(String last) {
        return last + ", *";
    }

    static boolean canBePerson(SpeakerType type) {
        return switch (type) {
            case PERSON, AUTHOR, UNKNOWN -> true;
            case ORGANIZATION, GOVERNMENT, GROUP, DOCUMENT -> false;
        };
    }
}
