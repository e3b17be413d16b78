package org.onrecord.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What roles and affiliations say about whether a newcomer is the speaker of a profile.
///
/// @param verdict what they say
/// @param because in words for the reader
record Evidence(Verdict verdict, String because) {
    /// From another person to surely the same, so that the greater is the better.
    enum Verdict {
        /// Roles that one person does not hold, at least not at that time.
        ANOTHER,
        /// Both have roles told, which neither join nor part them.
        UNSETTLED,
        /// One of the two has no role told.
        UNTOLD,
        /// Roles of one walk of life.
        SAME_WALK,
        /// The same body.
        SAME_BODY,
        /// The same role, and of the same body where both are of one.
        SAME_ROLE;

        /// Whether it says by itself that two are one when their names are only alike.
        boolean isStrong() {
            return compareTo(SAME_BODY) >= 0;
        }
    }

    /// How far apart two stories are that show one time in a life.
    private static final long DAYS = 730;

    /// The evidence for a newcomer to a profile. Roles that most stories contradict join nobody: a role may
    /// be misread, and one story's slip must not tie two people together.
    static Evidence of(Told told, @Nullable LocalDate date, Profile profile) {
        if (told.isNothing()) {
            return new Evidence(Verdict.UNTOLD, "no role told");
        }
        Verdict best = Verdict.UNTOLD;
        Held nearest = null;
        Held against = null;
        boolean sharesBody = false;
        int settling = 0;
        int contradicting = 0;
        for (Held held : profile.held()) {
            if (held.told().isNothing()) {
                continue;
            }
            boolean contradicts = contradicts(told, date, held);
            boolean isOfOneBody = told.sharesBody(held.told());
            sharesBody |= isOfOneBody;
            if (contradicts || (told.walk() != null && held.told().walk() != null)) {
                settling += held.stories();
            }
            if (contradicts) {
                contradicting += held.stories();
                against = isMore(held, against) ? held : against;
            }
            Verdict verdict = verdict(told, held.told(), isOfOneBody, contradicts);
            boolean isBetter = verdict.compareTo(best) > 0 || (verdict == best && isMore(held, nearest));
            if (best == Verdict.UNTOLD || isBetter) {
                best = verdict;
                nearest = held;
            }
        }
        if (against != null && !sharesBody && contradicting * 10L >= settling * 9L) {
            return new Evidence(
                    Verdict.ANOTHER,
                    "the name is known as " + a(against.told().inWords()) + ", this one is " + a(told.inWords()));
        }
        return new Evidence(best, inWords(best, told, nearest));
    }

    private static Verdict verdict(Told told, Told known, boolean isOfOneBody, boolean contradicts) {
        if (isOfOneBody) {
            return told.sharesHead(known) ? Verdict.SAME_ROLE : Verdict.SAME_BODY;
        }
        if (contradicts) {
            return Verdict.UNSETTLED;
        }
        if (told.walk() != null && told.walk() == known.walk()) {
            boolean ofOtherBodies = !told.bodies().isEmpty() && !known.bodies().isEmpty();
            boolean isOne = told.sharesHead(known) && told.walk() != Walk.EVERYDAY && !ofOtherBodies;
            return isOne ? Verdict.SAME_ROLE : Verdict.SAME_WALK;
        }
        return told.sharesHead(known) ? Verdict.SAME_WALK : Verdict.UNSETTLED;
    }

    private static boolean contradicts(Told told, @Nullable LocalDate date, Held held) {
        Told known = held.told();
        boolean isPast = told.isFormer() || known.isFormer();
        if (told.isElsewhere(known)) {
            return !isPast && held.isWithin(DAYS, date);
        }
        Walk walk = told.walk();
        Walk other = known.walk();
        if (walk == null || other == null || walk.goesWith(other)) {
            return false;
        }
        if (walk.mayFollow(other)) {
            return !isPast && held.isWithin(DAYS, date);
        }
        return !isPast || walk == Walk.EVERYDAY || other == Walk.EVERYDAY;
    }

    /// Whether more stories show one role than another; of equals the first by the alphabet.
    private static boolean isMore(Held one, @Nullable Held other) {
        if (other == null || one.stories() != other.stories()) {
            return other == null || one.stories() > other.stories();
        }
        return one.key().compareTo(other.key()) < 0;
    }

    private static String inWords(Verdict verdict, Told told, @Nullable Held nearest) {
        String known = nearest == null ? "" : nearest.told().inWords();
        return switch (verdict) {
            case ANOTHER, UNSETTLED -> "nothing speaks against it: " + known + ", " + told.inWords();
            case UNTOLD -> "no role known yet";
            case SAME_WALK -> "roles that go together: " + known + ", " + told.inWords();
            case SAME_BODY -> "same body: " + known + ", " + told.inWords();
            case SAME_ROLE -> "same role: " + told.inWords();
        };
    }

    private static String a(String role) {
        if (role.startsWith("of ")) {
            return "one " + role;
        }
        return ("aeioAEIO".indexOf(role.charAt(0)) >= 0 ? "an " : "a ") + role;
    }
}
