package org.onrecord.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Judges by roles and affiliations whether a newcomer is the speaker of a profile.
///
/// Every role in the profile is compared with the newcomer's. Two roles can be the same office, belong to one
/// body or one occupation, be unrelated, or contradict each other: one person does not hold both, at least
/// not within a few years. The best of these comparisons is the evidence, unless contradicting roles prevail,
/// counted by stories. Roles that most stories contradict link nobody: a role can be misread, and one story's
/// slip must not tie two people together.
///
/// @param verdict what the roles say
/// @param because the reason in words, for the reader
record Evidence(Verdict verdict, String because) {
    /// From another person to surely the same: the greater, the better.
    enum Verdict {
        /// Roles that one person does not hold, at least not at that time.
        ANOTHER,
        /// Both have roles, which neither support nor contradict a link.
        UNSETTLED,
        /// At least one of the two has no role.
        UNTOLD,
        /// Roles of one occupation.
        SAME_WALK,
        /// The same body.
        SAME_BODY,
        /// The same role, and in the same body if both name one.
        SAME_ROLE;

        /// Returns whether it suffices to link two whose names are only similar.
        boolean isStrong() {
            return compareTo(SAME_BODY) >= 0;
        }
    }

    /// Days within which two stories show one period of a life: some two years, in which few people change
    /// their occupation and most keep their office. Set by hand.
    private static final long DAYS = 730;

    /// Compares a newcomer's role with every role of a profile. The verdict is [Verdict#ANOTHER] if
    /// contradicting roles have nine in ten of the stories whose roles can decide, and no body is shared.
    ///
    /// @param date the date of the newcomer's story, or null
    static Evidence of(RoleDescription given, @Nullable LocalDate date, Profile profile) {
        if (given.isNothing()) {
            return new Evidence(Verdict.UNTOLD, "no role told");
        }
        Verdict best = Verdict.UNTOLD;
        ObservedRole nearest = null;
        ObservedRole against = null;
        boolean sharesBody = false;
        int settling = 0;
        int contradicting = 0;
        for (ObservedRole held : profile.roleHistory()) {
            if (held.description().isNothing()) {
                continue;
            }
            boolean contradicts = contradicts(given, date, held);
            boolean isOfOneBody = given.sharesBody(held.description());
            sharesBody |= isOfOneBody;
            if (contradicts || (given.occupation() != null && held.description().occupation() != null)) {
                settling += held.stories();
            }
            if (contradicts) {
                contradicting += held.stories();
                against = isMore(held, against) ? held : against;
            }
            Verdict verdict = verdict(given, held.description(), isOfOneBody, contradicts);
            boolean isBetter = verdict.compareTo(best) > 0 || (verdict == best && isMore(held, nearest));
            if (best == Verdict.UNTOLD || isBetter) {
                best = verdict;
                nearest = held;
            }
        }
        if (against != null && !sharesBody && contradicting * 10L >= settling * 9L) {
            return new Evidence(
                    Verdict.ANOTHER,
                    "the name is known as " + a(against.description().inWords()) + ", this one is "
                            + a(given.inWords()));
        }
        return new Evidence(best, inWords(best, given, nearest));
    }

    /// Compares two roles. A shared body outweighs a contradiction, since people change offices within a
    /// body.
    private static Verdict verdict(
            RoleDescription given, RoleDescription known, boolean isOfOneBody, boolean contradicts) {
        if (isOfOneBody) {
            return given.sharesHead(known) ? Verdict.SAME_ROLE : Verdict.SAME_BODY;
        }
        if (contradicts) {
            return Verdict.UNSETTLED;
        }
        if (given.occupation() != null && given.occupation() == known.occupation()) {
            boolean ofOtherBodies = !given.bodies().isEmpty() && !known.bodies().isEmpty();
            boolean isOne = given.sharesHead(known) && given.occupation() != Occupation.EVERYDAY && !ofOtherBodies;
            return isOne ? Verdict.SAME_ROLE : Verdict.SAME_WALK;
        }
        return given.sharesHead(known) ? Verdict.SAME_WALK : Verdict.UNSETTLED;
    }

    /// Returns whether one person hardly holds both roles: offices of different places, or occupations that
    /// exclude each other. Past roles and stories years apart excuse a change, except to or from everyday
    /// life, whose roles say little about a career.
    private static boolean contradicts(RoleDescription given, @Nullable LocalDate date, ObservedRole held) {
        RoleDescription known = held.description();
        boolean isPast = given.isFormer() || known.isFormer();
        if (given.isElsewhere(known)) {
            return !isPast && held.isWithin(DAYS, date);
        }
        Occupation occupation = given.occupation();
        Occupation other = known.occupation();
        if (occupation == null || other == null || occupation.goesWith(other)) {
            return false;
        }
        if (occupation.canFollow(other)) {
            return !isPast && held.isWithin(DAYS, date);
        }
        return !isPast || occupation == Occupation.EVERYDAY || other == Occupation.EVERYDAY;
    }

    /// Returns whether more stories show one role than the other; of equals, the first by key, so that the
    /// reason does not depend on order.
    private static boolean isMore(ObservedRole one, @Nullable ObservedRole other) {
        if (other == null || one.stories() != other.stories()) {
            return other == null || one.stories() > other.stories();
        }
        return one.key().compareTo(other.key()) < 0;
    }

    private static String inWords(Verdict verdict, RoleDescription given, @Nullable ObservedRole nearest) {
        String known = nearest == null ? "" : nearest.description().inWords();
        return switch (verdict) {
            case ANOTHER, UNSETTLED -> "nothing speaks against it: " + known + ", " + given.inWords();
            case UNTOLD -> "no role known yet";
            case SAME_WALK -> "roles that go together: " + known + ", " + given.inWords();
            case SAME_BODY -> "same body: " + known + ", " + given.inWords();
            case SAME_ROLE -> "same role: " + given.inWords();
        };
    }

    private static String a(String role) {
        if (role.startsWith("of ")) {
            return "one " + role;
        }
        return ("aeioAEIO".indexOf(role.charAt(0)) >= 0 ? "an " : "a ") + role;
    }
}
