package org.onrecord.identity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// An occupation, in the broad sense that tells two people of one name apart.
///
/// Two occupations go together at once (a politician who is a lawyer), follow one another in a life (a
/// soldier who becomes a politician), or exclude each other in practice (a goalkeeper and a physicist). Only
/// the last contradicts a link at any date, and the second only within a few years. The pairs are general
/// knowledge, set by hand; a pair left out costs a missed link, a pair too many lets two people become one.
enum Occupation {
    /// Politicians, officials and those who speak for them.
    POLITICS,
    /// Judges, prosecutors and the police.
    JUSTICE,
    /// Lawyers, who often change to other occupations.
    LAW,
    /// Players, coaches and referees.
    SPORT,
    /// Actors, musicians, painters, writers and film-makers.
    ARTS,
    /// Journalists and hosts.
    MEDIA,
    /// Science and teaching at universities.
    SCIENCE,
    /// Doctors, nurses and others who treat patients.
    MEDICINE,
    /// Owners, executives and traders.
    BUSINESS,
    /// Soldiers and their officers.
    MILITARY,
    /// The clergy.
    RELIGION,
    /// People whom a story meets in their daily life: residents, parents, farmers.
    EVERYDAY;

    /// Occupations that one person can have at the same time.
    private static final Map<Occupation, Set<Occupation>> AT_ONCE = new EnumMap<>(Occupation.class);

    /// Occupations that one person can have one after the other, years apart.
    private static final Map<Occupation, Set<Occupation>> BY_TURNS = new EnumMap<>(Occupation.class);

    static {
        pair(AT_ONCE, POLITICS, LAW, MEDIA, SCIENCE, BUSINESS);
        pair(AT_ONCE, JUSTICE, LAW);
        pair(AT_ONCE, LAW, MEDIA, SCIENCE, BUSINESS);
        pair(AT_ONCE, SPORT, MEDIA);
        pair(AT_ONCE, ARTS, MEDIA, BUSINESS);
        pair(AT_ONCE, MEDIA, SCIENCE, BUSINESS);
        pair(AT_ONCE, SCIENCE, MEDICINE, BUSINESS);
        pair(AT_ONCE, MEDICINE, MEDIA, BUSINESS);
        pair(AT_ONCE, BUSINESS, EVERYDAY);
        pair(BY_TURNS, POLITICS, JUSTICE, ARTS, MEDICINE, MILITARY, RELIGION);
        pair(BY_TURNS, JUSTICE, MEDIA, SCIENCE, BUSINESS, MILITARY);
        pair(BY_TURNS, LAW, MILITARY);
        pair(BY_TURNS, SPORT, BUSINESS);
        pair(BY_TURNS, ARTS, SCIENCE);
        pair(BY_TURNS, MEDIA, MILITARY, RELIGION);
        pair(BY_TURNS, SCIENCE, MILITARY, RELIGION);
        pair(BY_TURNS, MEDICINE, LAW, MILITARY);
        pair(BY_TURNS, BUSINESS, MILITARY, RELIGION);
        pair(BY_TURNS, MILITARY, RELIGION);
    }

    private static void pair(Map<Occupation, Set<Occupation>> pairs, Occupation one, Occupation... others) {
        for (Occupation other : others) {
            pairs.computeIfAbsent(one, any -> EnumSet.noneOf(Occupation.class)).add(other);
            pairs.computeIfAbsent(other, any -> EnumSet.noneOf(Occupation.class))
                    .add(one);
        }
    }

    /// Returns whether one person can have both at the same time.
    boolean goesWith(Occupation other) {
        return this == other || AT_ONCE.getOrDefault(this, Set.of()).contains(other);
    }

    /// Returns whether one person can have one after the other, in either order.
    boolean canFollow(Occupation other) {
        return BY_TURNS.getOrDefault(this, Set.of()).contains(other);
    }
}
