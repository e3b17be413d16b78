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

/// One newcomer held against the profiles of those it may be.
final class Placing {
    /// A profile that may be the newcomer's.
    ///
    /// @param profile the profile
    /// @param name how the names go together
    /// @param evidence what the roles say
    private record Possible(Profile profile, NameMatch name, Evidence evidence) {
        Verdict verdict() {
            return evidence.verdict();
        }

        boolean isAnother() {
            return verdict() == Verdict.ANOTHER;
        }
    }

    /// How many times as present as all others of a last name someone is for whom the name alone stands.
    private static final int TIMES_AS_PRESENT = 10;

    /// Days within which a speaker is in the news, and days after which they are out of it.
    private static final long IN_THE_NEWS = 30;

    private static final long OUT_OF_THE_NEWS = 365;

    private final Appearance newcomer;
    private final Set<String> others;
    private final @Nullable PersonName person;
    private final String body;
    private final List<Possible> possible = new ArrayList<>();

    /// @param others the folded names of the story's other speakers
    Placing(Appearance newcomer, Set<String> others, List<Profile> candidates) {
        this.newcomer = newcomer;
        this.others = others;
        this.body = Folding.body(newcomer.name());
        this.person = Keys.mayBePerson(newcomer.type()) ? PersonName.of(newcomer.name()) : null;
        Told told = told();
        for (Profile candidate : candidates) {
            NameMatch name = match(candidate);
            if (name != NameMatch.NONE) {
                possible.add(new Possible(candidate, name, Evidence.of(told, newcomer.date(), candidate)));
            }
        }
        possible.sort(Comparator.comparing(Possible::verdict, Comparator.reverseOrder())
                .thenComparing(one -> one.profile().stories(), Comparator.reverseOrder())
                .thenComparingLong(one -> one.profile().number()));
    }

    /// What the newcomer's role says; a title in front of the name is one where no other is told.
    private Told told() {
        String role = newcomer.role();
        if ((role == null || role.isBlank()) && person != null) {
            role = person.title();
        }
        String affiliation = newcomer.affiliation();
        return Told.of(
                role == null || role.isBlank() ? null : role,
                affiliation == null || affiliation.isBlank() ? null : affiliation);
    }

    private NameMatch match(Profile candidate) {
        SpeakerType type = newcomer.type();
        SpeakerType known = candidate.type();
        boolean bothMayBePersons = Keys.mayBePerson(type) && Keys.mayBePerson(known);
        if (bothMayBePersons && person != null) {
            NameMatch match = candidate.match(person);
            boolean isPerson = type == SpeakerType.PERSON && known == SpeakerType.PERSON;
            return isPerson || match == NameMatch.SAME || match == NameMatch.BOTH_BARE ? match : NameMatch.NONE;
        }
        if (!fits(type, known)) {
            return NameMatch.NONE;
        }
        boolean isSame = candidate.bearings().stream()
                .anyMatch(bearing -> Folding.body(bearing.borne().name()).equals(body));
        return isSame ? NameMatch.SAME : NameMatch.NONE;
    }

    /// Whether one speaker may be taken for both types, of which one at least is no person's.
    private static boolean fits(SpeakerType one, SpeakerType other) {
        if (one == SpeakerType.PERSON || other == SpeakerType.PERSON) {
            return false;
        }
        return (one == SpeakerType.DOCUMENT) == (other == SpeakerType.DOCUMENT)
                || one == SpeakerType.UNKNOWN
                || other == SpeakerType.UNKNOWN;
    }

    Placed placed() {
        return person != null && person.isBare() && newcomer.type() == SpeakerType.PERSON
                ? ofLastName(person)
                : ofWholeName();
    }

    private Placed ofWholeName() {
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
            return Placed.alone("more than one is known by a name like it and has the role");
        }
        return alone();
    }

    private Placed alone() {
        for (Possible one : possible) {
            if (isEqual(one.name()) && one.isAnother()) {
                return Placed.alone(one.evidence().because());
            }
        }
        for (Possible one : possible) {
            if (one.name() == NameMatch.CONFLICT) {
                return Placed.alone(
                        "the name is not quite that of " + one.profile().name());
            }
        }
        for (Possible one : possible) {
            if (isAlike(one.name()) || one.name() == NameMatch.BOTH_BARE) {
                return Placed.alone("the name is like that of " + one.profile().name()
                        + ", and neither role nor body shows that they are one");
            }
        }
        return Placed.alone("the name is not known yet");
    }

    /// Places one of whom only a last name is told.
    private Placed ofLastName(PersonName name) {
        List<Possible> bearers = those(one -> one.name() == NameMatch.BARE && !one.isAnother());
        List<Possible> shown = bearers.stream().filter(Placing::isStrong).toList();
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
            List<Possible> open = bearers.stream().filter(Placing::isOpen).toList();
            if (open.size() == 1 && bearers.size() == 1) {
                return joined("the only one known by that last name", open.getFirst());
            }
            if (!open.isEmpty() && isOneName(bearers)) {
                return oneOf("the last name", open);
            }
            Possible known = mostPresent(open);
            if (known != null && isKnownByLastName(known, bearers)) {
                return Placed.guess(known.profile(), "a guess: of those of that last name by far the most present");
            }
        }
        return amongBare(name, bearers);
    }

    private Placed amongBare(PersonName name, List<Possible> bearers) {
        boolean isPrivate = GivenNames.isOnlyGiven(name.last());
        for (Possible one : possible) {
            if (one.name() == NameMatch.BOTH_BARE && !one.isAnother() && (isPrivate ? isStrong(one) : isOpen(one))) {
                return joined("same name, of which no more is told", one);
            }
        }
        return bearers.size() > 1
                ? Placed.alone(bearers.size() + " are known by that last name, and nothing tells which")
                : alone();
    }

    /// Whether a last name alone may be taken for someone: a role on one side only, or of one walk of life.
    private static boolean isOpen(Possible one) {
        return one.verdict().compareTo(Verdict.UNTOLD) >= 0;
    }

    private static boolean isKnownByLastName(Possible one, List<Possible> bearers) {
        int all =
                bearers.stream().mapToInt(bearer -> bearer.profile().stories()).sum();
        int stories = one.profile().stories();
        return stories >= TIMES_AS_PRESENT && stories >= TIMES_AS_PRESENT * (all - stories);
    }

    /// Places a newcomer among several of one name for whom the roles speak alike.
    private Placed oneOf(String names, List<Possible> several) {
        Possible beside = most(several, one -> one.profile().shared(others));
        if (beside != null) {
            return Placed.guess(
                    beside.profile(), names + "; several bear it, of whom only this one spoke beside the same people");
        }
        LocalDate date = newcomer.date();
        if (date != null) {
            List<Possible> near = within(several, date, IN_THE_NEWS);
            if (near.size() == 1 && within(several, date, OUT_OF_THE_NEWS).size() == 1) {
                return Placed.guess(
                        near.getFirst().profile(), names + "; several bear it, of whom only this one was in the news");
            }
        }
        Possible present = mostPresent(several);
        return Placed.guess(
                present == null ? several.getFirst().profile() : present.profile(),
                "a guess: " + several.size() + " bear the name and nothing tells which, so the most present");
    }

    /// The one for whom a count is above zero and zero for all others, or null.
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

    /// Days from a date to the nearest stretch of time in which stories show a speaker.
    private static long distance(Profile profile, LocalDate date) {
        long nearest = Long.MAX_VALUE;
        for (Held held : profile.held()) {
            for (RoleHeld spelling : held.spellings()) {
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

    private static boolean isOneName(List<Possible> several) {
        PersonName first = name(several.getFirst());
        return several.stream().allMatch(one -> isEqual(first.match(name(one))));
    }

    private static PersonName name(Possible one) {
        return PersonName.of(one.profile().name());
    }

    private static Placed joined(String names, Possible one) {
        return Placed.in(one.profile(), names + "; " + one.evidence().because());
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

    /// A son may be of his father's body, so for `Jr.` on one side only the role counts.
    private static boolean isStrong(Possible one) {
        return one.name() == NameMatch.SUFFIXED
                ? one.verdict() == Verdict.SAME_ROLE
                : one.verdict().isStrong();
    }

    private List<Possible> those(Predicate<Possible> which) {
        return possible.stream().filter(which).toList();
    }
}
