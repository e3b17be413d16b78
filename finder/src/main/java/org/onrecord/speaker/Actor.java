package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;

/// A person or body that a story names: all its mentions, and what the story says it is.
///
/// Built by [Cast], not changed afterwards.
final class Actor {

    /// One naming of an actor: the tokens of the name, and its number in the story's list of names.
    record Mention(int from, int to, int name) {}

    private final Name.Sort sort;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private String name;
    private Gender gender = Gender.UNKNOWN;

    Actor(Name.Sort sort, String name) {
        this.sort = sort;
        this.name = name;
    }

    Name.Sort sort() {
        return sort;
    }

    /// The fullest form of its name in the story.
    String name() {
        return name;
    }

    void rename(String fuller) {
        name = fuller;
    }

    /// In the order of the text.
    List<Mention> mentions() {
        return mentions;
    }

    void add(Mention mention) {
        mentions.add(mention);
    }

    Gender gender() {
        return gender;
    }

    void setGender(Gender known) {
        gender = known;
    }

    List<Role> roles() {
        return roles;
    }

    void add(Role role) {
        roles.add(role);
    }

    boolean isPerson() {
        return sort == Name.Sort.PERSON;
    }

    /// What it is at the words of the story that say so first and best, or null.
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

    /// The last mention that starts before a token, or null.
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

    /// The first mention that starts at a token or behind it, or null.
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

    /// This actor as a speaker.
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
