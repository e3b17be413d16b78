package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;

/// A person or body that a story names, with all its mentions and roles.
///
/// Built by [Entities], not changed afterwards.
final class Entity {

    /// One mention of an entity: the tokens of the name, and its number in the story's list of names.
    record Mention(int from, int to, int name) {}

    private final Name.Sort sort;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private String name;
    private Gender gender = Gender.UNKNOWN;

    Entity(Name.Sort sort, String name) {
        this.sort = sort;
        this.name = name;
    }

    /// Returns what sort of thing it is.
    Name.Sort sort() {
        return sort;
    }

    /// Returns the fullest form of its name in the story.
    String name() {
        return name;
    }

    /// Takes a fuller form, or a commoner spelling, for its name.
    void rename(String fuller) {
        name = fuller;
    }

    /// In the order of the text.
    List<Mention> mentions() {
        return mentions;
    }

    /// Adds the next mention in the order of the text.
    void add(Mention mention) {
        mentions.add(mention);
    }

    /// Returns what is known of a person's gender.
    Gender gender() {
        return gender;
    }

    /// Sets the gender once it is known.
    void setGender(Gender known) {
        gender = known;
    }

    /// Returns all that the story says it is, in the order of the text.
    List<Role> roles() {
        return roles;
    }

    /// Adds what the story says it is.
    void add(Role role) {
        roles.add(role);
    }

    /// Returns whether it is a person.
    boolean isPerson() {
        return sort == Name.Sort.PERSON;
    }

    /// Returns what it is at the words of the story that say so first and best, or null.
    @Nullable
    Role role() {
        Role best = null;
        for (Role role : roles) {
            if (best == null || (best.affiliation() == null && role.affiliation() != null && role.sameHead(best))) {
                best = role;
            }
        }
        return best;
    }

    /// Returns the last mention that starts before a token, or null.
    @Nullable
    Mention before(int token) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : mentions.get(low - 1);
    }

    /// Returns the first mention that starts at a token or after it, or null.
    @Nullable
    Mention after(int token) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == mentions.size() ? null : mentions.get(low);
    }

    /// This entity as a speaker.
    ///
    /// @param by what the source is that means it
    Speaker.Resolved as(Resolution by) {
        Role role = role();
        String affiliation = role == null ? null : role.affiliation();
        String country = isPerson() ? null : Lexicon.country(name);
        SpeakerType type = switch (sort) {
            case PERSON -> SpeakerType.PERSON;
            case BODY, OTHER -> country == null ? SpeakerType.ORGANIZATION : SpeakerType.GOVERNMENT;
            case PLACE -> SpeakerType.GOVERNMENT;
        };
        if (country != null && !country.equals(name)) {
            affiliation = country; // "Moscow", "US"
        }
        return new Speaker.Resolved(name, type, true, role == null ? null : role.title(), affiliation, by);
    }

    @Override
    public String toString() {
        return name + " " + gender + " " + roles;
    }
}
