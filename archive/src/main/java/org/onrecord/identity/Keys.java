package org.onrecord.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.statement.SpeakerType;

/// The keys by which profiles of one name are found: `valdane, imre` for a whole name, `valdane, *` for all
/// who bear the last name, `valdane` for those of whom no more is told, `norlin ferries` for a body.
final class Keys {
    private Keys() {}

    static List<String> toLook(Appearance appearance) {
        Set<String> keys = new LinkedHashSet<>();
        if (mayBePerson(appearance.type())) {
            PersonName name = PersonName.of(appearance.name());
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
        addBody(keys, appearance);
        return new ArrayList<>(keys);
    }

    static List<String> toFile(Appearance appearance) {
        Set<String> keys = new LinkedHashSet<>();
        if (mayBePerson(appearance.type())) {
            PersonName name = PersonName.of(appearance.name());
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
        addBody(keys, appearance);
        return new ArrayList<>(keys);
    }

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

    private static void addBody(Set<String> keys, Appearance appearance) {
        if (appearance.type() != SpeakerType.PERSON) {
            keys.add(Folding.body(appearance.name()));
        }
    }

    private static String all(String last) {
        return last + ", *";
    }

    static boolean mayBePerson(SpeakerType type) {
        return switch (type) {
            case PERSON, AUTHOR, UNKNOWN -> true;
            case ORGANIZATION, GOVERNMENT, GROUP, DOCUMENT -> false;
        };
    }
}
