package org.onrecord.identity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// A walk of life, by which two people of one name are told apart.
enum Walk {
    /// Those who govern, stand for office or speak for those who do.
    POLITICS,
    /// Judges, prosecutors and the police.
    JUSTICE,
    /// Lawyers, who go on to most other things.
    LAW,
    /// Players, coaches and referees.
    SPORT,
    /// Those who play, sing, paint and make films.
    ARTS,
    /// Journalists and hosts.
    MEDIA,
    /// Science and teaching at universities.
    SCIENCE,
    /// Those who heal.
    MEDICINE,
    /// Owners, executives and traders.
    BUSINESS,
    /// Soldiers and those who lead them.
    MILITARY,
    /// The clergy.
    RELIGION,
    /// People whom a story meets in their daily life: residents, parents, farmers.
    EVERYDAY;

    /// Walks that one person may go at one time.
    private static final Map<Walk, Set<Walk>> AT_ONCE = new EnumMap<>(Walk.class);

    /// Walks that one person may go one after the other, with years between.
    private static final Map<Walk, Set<Walk>> BY_TURNS = new EnumMap<>(Walk.class);

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

    private static void pair(Map<Walk, Set<Walk>> pairs, Walk one, Walk... others) {
        for (Walk other : others) {
            pairs.computeIfAbsent(one, any -> EnumSet.noneOf(Walk.class)).add(other);
            pairs.computeIfAbsent(other, any -> EnumSet.noneOf(Walk.class)).add(one);
        }
    }

    boolean goesWith(Walk other) {
        return this == other || AT_ONCE.getOrDefault(this, Set.of()).contains(other);
    }

    boolean mayFollow(Walk other) {
        return BY_TURNS.getOrDefault(this, Set.of()).contains(other);
    }
}
