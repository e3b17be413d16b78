package org.onrecord.bench;

import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// The people in invented stories. A few are in many stories and most in few, as in the news.
final class Names {
    private static final String[] GIVEN = """
            Aaron Abigail Adam Agnes Alan Albert Alice Amanda Amir Amy Andrea Andrew Angela Anita Ann Anthony Arthur
            Audrey Barbara Beatrice Benjamin Bernard Bianca Boris Brenda Brian Bruce Camille Carl Carla Carmen Caroline
            Catherine Cecilia Charles Charlotte Clara Claire Claude Colin Conrad Cora Craig Cynthia Daniel Daphne David
            Deborah Dennis Diana Dominic Dora Dorothy Douglas Edith Edward Edwin Elaine Eleanor Elena Elias Emil Emma
            Eric Erin Esther Ethan Eugene Eva Evelyn Felix Fiona Florence Francis Frank Fred Gabriel Gemma George
            Gerald Gilbert Gloria Grace Gregory Gustav Hannah Harold Harvey Hector Heidi Helen Henry Herbert Hilda Howard
            Hugo Ian Ida Ingrid Irene Iris Isaac Isabel Ivan Jacob James Janet Jason Jean Jennifer Jerome Joan Joel John
            Jonas Joseph Judith Julia Karen Karl Keith Kenneth Kevin Laura Lawrence Leah Leo Leonard Lewis Linda Louis
            Louise Lucas Lucy Luther Lydia Mabel Malcolm Marcus Margaret Maria Marion Mark Martha Martin Mary Matthew
            Maurice Max Melissa Michael Mildred Miriam""".split("\\s+");

    private static final String[] BEGINNINGS =
            "Ash Bar Cal Dor El Fen Gar Hal Ing Jar Kel Lan Mar Nor Os Pem Quil Rad Sel Thorn".split(" ");
    private static final String[] ENDINGS =
            "worth ley ton ford by wick man son ridge well ham croft stead burn mere dale gate shaw more berg"
                    .split(" ");

    /// Further given names, of people in the marked stories.
    private static final Set<String> OTHERS = new TreeSet<>(Set.of("""
            Barack Ben Bernie Bill Bob Carly Chelsea Chris Christopher Chuck Dan Debbie Dick Donald Gary Harry Hillary
            Huma Ivanka Jack Jeb Jeff Jim Jimmy Joe Josh Justin Kellyanne Larry Lindsey Loretta Marco Matt Megyn Melania
            Michelle Mike Mitch Mitt Nancy Newt Nick Paul Peter Phil Philip Rand Reince Richard Rick Robert Robby Roger
            Ron Ronald Rudy Rush Ryan Sam Sarah Scott Sean Sheldon Stephen Steve Steven Susan Ted Terry Thomas Tim Tom
            Tony Vladimir Walter Wendy William""".split("\\s+")));

    private static final int PEOPLE = 60_000;
    /// The number of even better known people that are left out.
    private static final double BETTER_KNOWN = 20;

    private static final Set<String> KNOWN = known();

    private Names() {}

    /// A person with a name.
    record Person(String given, String last) {
        String full() {
            return given + " " + last;
        }
    }

    /// Returns whether a word is a given name.
    static boolean isGiven(String word) {
        return KNOWN.contains(word);
    }

    /// Returns a random person, more often a well-known one.
    static Person draw(RandomGenerator random) {
        double rank =
                BETTER_KNOWN * Math.pow((PEOPLE + BETTER_KNOWN) / BETTER_KNOWN, random.nextDouble()) - BETTER_KNOWN;
        return person((int) Math.clamp(rank, 0, PEOPLE - 1.0));
    }

    /// Returns the name for a number. No two numbers below 60,000 have the same name.
    private static Person person(int number) {
        int given = number % GIVEN.length;
        int family = (number / GIVEN.length + 127 * given) % (BEGINNINGS.length * ENDINGS.length);
        return new Person(GIVEN[given], BEGINNINGS[family / ENDINGS.length] + ENDINGS[family % ENDINGS.length]);
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(OTHERS);
        known.addAll(Set.of(GIVEN));
        return known;
    }
}
