package org.onrecord.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.onrecord.identity.Evidence.Verdict;
import org.onrecord.statement.SpeakerType;

/// Links one newcomer to one of the profiles that can be theirs, or to none.
///
/// This is entity linking with a closed world: the candidates are the speakers on record who have the name or
/// a similar one (found by [Keys]), and the newcomer is one of them or somebody new. Two kinds of evidence
/// count: how the names match ([NameMatch]), and what roles and bodies say ([Evidence]).
///
/// - An equal full name links, unless the roles contradict: John Hale the striker is not John Hale the
///   senator.
/// - A name that is only similar (an initial, a short form, a name left out) links if a role or body supports
///   it and only one candidate qualifies.
/// - A last name alone links to the only candidate who has it. Of several it links to the one whom the role
///   supports, or else, as a guess, to the one who appears in ten times as many stories as all others
///   together.
///
/// Why so: taking two people for one puts words into somebody's mouth, while taking one for two only makes a
/// page shorter, and people can merge pages by hand. So open cases stay apart, except for equal names, which
/// mostly are one person's.
///
/// Limits: it never revises a decision; it does not read what the story is about; namesakes in one occupation
/// are one until somebody splits them. The answer depends only on the newcomer and the candidates, not on
/// their order. Not thread-safe; one linker answers for one newcomer.
final class EntityLinker {
    /// A profile that can be the newcomer's.
    ///
    /// @param profile the profile
    /// @param name how the names match
    /// @param evidence what the roles say
    private record Possible(Profile profile, NameMatch name, Evidence evidence) {
        Verdict verdict() {
            return evidence.verdict();
        }

        boolean isAnother() {
            return verdict() == Verdict.ANOTHER;
        }
    }

    /// Times as many stories as all others of a last name that make the name alone mean one speaker. Set by
    /// hand.
    private static final int TIMES_AS_PRESENT = 10;

    /// A speaker is in the news if a story within this many days shows them. Set by hand.
    private static final long IN_THE_NEWS = 30;

    /// A speaker is out of the news if no story within this many days shows them. Set by hand.
    private static final long OUT_OF_THE_NEWS = 365;

    private final Mention newcomer;
    private final Set<String> others;
    private final @Nullable PersonName person;
    private final String body;
    private final List<Possible> possible = new ArrayList<>();

    /// Matches the newcomer against all candidates, best first: by evidence, then by number of stories, then
    /// by profile number, so that the order in which candidates come does not matter.
    ///
    /// @param others the folded names of the story's other speakers
    EntityLinker(Mention newcomer, Set<String> others, List<Profile> candidates) {
        this.newcomer = newcomer;
        this.others = others;
        this.body = NameWords.body(newcomer.name());
        this.person = Keys.canBePerson(newcomer.type()) ? PersonName.of(newcomer.name()) : null;
        RoleDescription description = description();
        for (Profile candidate : candidates) {
            NameMatch name = match(candidate);
            if (name != NameMatch.NONE) {
                possible.add(new Possible(candidate, name, Evidence.of(description, newcomer.date(), candidate)));
            }
        }
        possible.sort(Comparator.comparing(Possible::verdict, Comparator.reverseOrder())
                .thenComparing(one -> one.profile().stories(), Comparator.reverseOrder())
                .thenComparingLong(one -> one.profile().number()));
    }

    /// Returns what the newcomer's role says. A title before the name counts as the role if the story gives
    /// none.
    private RoleDescription description() {
        String role = newcomer.role();
        if ((role == null || role.isBlank()) && person != null) {
            role = person.title();
        }
        String affiliation = newcomer.affiliation();
        return RoleDescription.of(
                role == null || role.isBlank() ? null : role,
                affiliation == null || affiliation.isBlank() ? null : affiliation);
    }

    /// Matches the names. Unless both are surely persons, only equal names match: `Norlin`, a body, is not
    /// the short form of anybody's name.
    private NameMatch match(Profile candidate) {
        SpeakerType type = newcomer.type();
        SpeakerType known = candidate.type();
        boolean bothCanBePersons = Keys.canBePerson(type) && Keys.canBePerson(known);
        if (bothCanBePersons && person != null) {
            NameMatch match = candidate.match(person);
            boolean isPerson = type == SpeakerType.PERSON && known == SpeakerType.PERSON;
            return isPerson || match == NameMatch.SAME || match == NameMatch.BOTH_BARE ? match : NameMatch.NONE;
        }
        if (!fits(type, known)) {
            return NameMatch.NONE;
        }
        boolean isSame = candidate.bearings().stream()
                .anyMatch(bearing -> NameWords.body(bearing.variant().name()).equals(body));
        return isSame ? NameMatch.SAME : NameMatch.NONE;
    }

    /// Returns whether one speaker can have both types, of which at least one is not a person's.
    private static boolean fits(SpeakerType one, SpeakerType other) {
        if (one == SpeakerType.PERSON || other == SpeakerType.PERSON) {
            return false;
        }
        return (one == SpeakerType.DOCUMENT) == (other == SpeakerType.DOCUMENT)
                || one == SpeakerType.UNKNOWN
                || other == SpeakerType.UNKNOWN;
    }

    /// Returns the link, with its reason.
    Link link() {
        return person != null && person.isBare() && newcomer.type() == SpeakerType.PERSON
                ? ofLastName(person)
                : ofWholeName();
    }

    /// Links a newcomer with a full name, or a body: first to an equal name, then to a similar one.
    private Link ofWholeName() {
        List<Possible> same = those(one -> isEqual(one.name()) && !one.isAnother());
        if (!same.isEmpty()) {
            Verdict best = same.getFirst().verdict();
            List<Possible> top =
                    same.stream().filter(one -> one.verdict() == best).toList();
            return top.size() == 1 ? joined("same name", top.getFirst()) : oneOf("same name", top);
        }
        List<Possible> alike = those(one -> isAlike(one.name()) && isStrong(one));
        if (alike.size() == 1) {
            Profile profile = alike.getFirst().profile();
            return joined("a name like " + profile.name(), alike.getFirst());
        }
        if (alike.size() > 1) {
            return Link.alone("more than one is known by a name like it and has the role");
        }
        return alone();
    }

    /// Returns a link to nobody, with the reason that comes nearest to a link.
    private Link alone() {
        for (Possible one : possible) {
            if (isEqual(one.name()) && one.isAnother()) {
                return Link.alone(one.evidence().because());
            }
        }
        for (Possible one : possible) {
            if (one.name() == NameMatch.CONFLICT) {
                return Link.alone(
                        "the name is not quite that of " + one.profile().name());
            }
        }
        for (Possible one : possible) {
            if (isAlike(one.name()) || one.name() == NameMatch.BOTH_BARE) {
                return Link.alone("the name is like that of " + one.profile().name()
                        + ", and neither role nor body shows that they are one");
            }
        }
        return Link.alone("the name is not known yet");
    }

    /// Links a newcomer of whom the story gives only a last name.
    private Link ofLastName(PersonName name) {
        List<Possible> bearers = those(one -> one.name() == NameMatch.BARE && !one.isAnother());
        List<Possible> shown = bearers.stream().filter(EntityLinker::isStrong).toList();
        if (!shown.isEmpty()) {
            Verdict best = shown.getFirst().verdict();
            List<Possible> top =
                    shown.stream().filter(one -> one.verdict() == best).toList();
            if (top.size() == 1) {
                return joined("the last name", top.getFirst());
            }
            if (isOneName(top)) {
                return oneOf("the last name", top);
            }
        }
        if (!GivenNames.isOnlyGiven(name.last())) {
            List<Possible> open = bearers.stream().filter(EntityLinker::isOpen).toList();
            if (open.size() == 1 && bearers.size() == 1) {
                return joined("the only one known by that last name", open.getFirst());
            }
            if (!open.isEmpty() && isOneName(bearers)) {
                return oneOf("the last name", open);
            }
            Possible known = mostPresent(open);
            if (known != null && isKnownByLastName(known, bearers)) {
                return Link.guess(known.profile(), "a guess: of those of that last name by far the most present");
            }
        }
        return amongBare(name, bearers);
    }

    /// Links to a profile that has only the same last name, if there is one. A lone given name (`Maria`)
    /// needs a role that supports it, since private people are often called by it.
    private Link amongBare(PersonName name, List<Possible> bearers) {
        boolean isPrivate = GivenNames.isOnlyGiven(name.last());
        for (Possible one : possible) {
            if (one.name() == NameMatch.BOTH_BARE && !one.isAnother() && (isPrivate ? isStrong(one) : isOpen(one))) {
                return joined("same name, of which no more is told", one);
            }
        }
        return bearers.size() > 1
                ? Link.alone(bearers.size() + " are known by that last name, and nothing tells which")
                : alone();
    }

    /// Returns whether a last name alone can mean this speaker: only one side has a role, or both have one
    /// occupation.
    private static boolean isOpen(Possible one) {
        return one.verdict().compareTo(Verdict.UNTOLD) >= 0;
    }

    private static boolean isKnownByLastName(Possible one, List<Possible> bearers) {
        int all =
                bearers.stream().mapToInt(bearer -> bearer.profile().stories()).sum();
        int stories = one.profile().stories();
        return stories >= TIMES_AS_PRESENT && stories >= TIMES_AS_PRESENT * (all - stories);
    }

    /// Chooses among several profiles of one name whom the roles support equally: the only one who has spoken
    /// beside the same people, else the only one who is in the news, else the one in most stories. All are
    /// guesses.
    private Link oneOf(String names, List<Possible> several) {
        Possible beside = most(several, one -> one.profile().shared(others));
        if (beside != null) {
            return Link.guess(
                    beside.profile(), names + "; several bear it, of whom only this one spoke beside the same people");
        }
        LocalDate date = newcomer.date();
        if (date != null) {
            List<Possible> near = within(several, date, IN_THE_NEWS);
            if (near.size() == 1 && within(several, date, OUT_OF_THE_NEWS).size() == 1) {
                return Link.guess(
                        near.getFirst().profile(), names + "; several bear it, of whom only this one was in the news");
            }
        }
        Possible present = mostPresent(several);
        return Link.guess(
                present == null ? several.getFirst().profile() : present.profile(),
                "a guess: " + several.size() + " bear the name and nothing tells which, so the most present");
    }

    /// Returns the one whose count is above zero while all others' are zero, or null.
    private static @Nullable Possible most(List<Possible> several, ToIntFunction<Possible> count) {
        List<Possible> counted =
                several.stream().filter(one -> count.applyAsInt(one) > 0).toList();
        return counted.size() == 1 ? counted.getFirst() : null;
    }

    private static List<Possible> within(List<Possible> several, LocalDate date, long days) {
        return several.stream()
                .filter(one -> distance(one.profile(), date) <= days)
                .toList();
    }

    /// Returns the days from a date to the nearest period in which stories show a speaker; 0 within one.
    private static long distance(Profile profile, LocalDate date) {
        long nearest = Long.MAX_VALUE;
        for (ObservedRole role : profile.roleHistory()) {
            for (Membership spelling : role.spellings()) {
                if (spelling.from() != null && spelling.to() != null) {
                    long before = ChronoUnit.DAYS.between(date, spelling.from());
                    long after = ChronoUnit.DAYS.between(spelling.to(), date);
                    nearest = Math.min(nearest, Math.max(0, Math.max(before, after)));
                }
            }
        }
        return nearest;
    }

    private static @Nullable Possible mostPresent(List<Possible> several) {
        Possible most = null;
        for (Possible one : several) {
            if (most == null || one.profile().stories() > most.profile().stories()) {
                most = one;
            }
        }
        return most;
    }

    /// Returns whether all have one name, so that choosing one of them is a guess between namesakes.
    private static boolean isOneName(List<Possible> several) {
        PersonName first = name(several.getFirst());
        return several.stream().allMatch(one -> isEqual(first.match(name(one))));
    }

    private static PersonName name(Possible one) {
        return PersonName.of(one.profile().name());
    }

    private static Link joined(String names, Possible one) {
        return Link.in(one.profile(), names + "; " + one.evidence().because());
    }

    private static boolean isEqual(NameMatch name) {
        return switch (name) {
            case SAME -> true;
            case SUFFIXED, SIMILAR, BARE, BOTH_BARE, CONFLICT, NONE -> false;
        };
    }

    private static boolean isAlike(NameMatch name) {
        return switch (name) {
            case SUFFIXED, SIMILAR, BARE -> true;
            case SAME, BOTH_BARE, CONFLICT, NONE -> false;
        };
    }

    /// Returns whether the evidence suffices for a name that is only similar. With `Jr.` on one side only,
    /// the role must be the same: a son can belong to his father's body.
    private static boolean isStrong(Possible one) {
        return one.name() == NameMatch.SUFFIXED
                ? one.verdict() == Verdict.SAME_ROLE
                : one.verdict().isStrong();
    }

    private List<Possible> those(Predicate<Possible> which) {
        return possible.stream().filter(which).toList();
    }
}
