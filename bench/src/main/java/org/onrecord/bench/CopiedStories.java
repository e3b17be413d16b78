package org.onrecord.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.onrecord.text.Span;

/// Makes stories of which some are edited copies of others, and records which is a copy of which.
///
/// An original story is assembled from paragraphs of three marked stories, each with other names, numbers and
/// words than in any other use. One in seven has a paragraph or two from another story unchanged, as stories
/// have that quote the same speech; that does not make it a copy. Most end with a line of their outlet, and
/// many begin and end with lines of an agency.
///
/// Left out are statements inside others and those that a story repeats, because nobody knows whether two of
/// them are one utterance. Also left out are statements whose words hardly changed, because those of two
/// stories with the same origin would be alike.
final class CopiedStories {
    private static final double SHARE = 0.85;
    /// The largest share of a statement's characters that can be unchanged from the marked story.
    private static final double ALIKE = 0.5;
    private static final int PARENTS = 3;
    private static final double TOLD_TWICE = 0.5;
    private static final int LONG = 4;
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_CHARACTERS = 900;
    private static final int BORROWERS = 7;
    private static final int OUTLETS = 40;
    private static final String[] AGENCIES = {"Northwire", "UBN", "Meridian Press", "CPA"};
    private static final String[] PLACES = {"LARKHAVEN", "SANKT VERENA", "PORT ELLIS", "QUILBURG", "EAST DUNMORE"};

    private final List<MarkedStory> stories;
    private final Variation variation;
    private final Editor editor;
    private final SplittableRandom random;

    /// A story.
    ///
    /// @param name its name
    /// @param outlet who published it
    /// @param original the number shared by all copies of a story
    /// @param sheet its words and statements
    record Copied(String name, String outlet, int original, Sheet sheet) {}

    CopiedStories(List<MarkedStory> stories, long seed) {
        this.stories = stories;
        Vocabulary vocabulary = Vocabulary.of(
                stories.stream().map(story -> story.sheet().text()).toList());
        variation = new Variation(vocabulary, SHARE);
        editor = new Editor(vocabulary, variation);
        random = new SplittableRandom(seed);
    }

    /// Makes the given number of stories, of which the given number are copies, in random order.
    List<Copied> stories(int wanted, int copies) {
        List<Sheet> originals = new ArrayList<>();
        while (originals.size() < wanted - copies) {
            Sheet own = own(originals.size());
            if (own.text().length() >= FEWEST_CHARACTERS) {
                originals.add(random.nextInt(BORROWERS) == 0 && !originals.isEmpty() ? borrowing(own, originals) : own);
            }
        }
        List<Copied> all = new ArrayList<>();
        for (int number = 0; number < originals.size(); number++) {
            all.add(published(number, originals.get(number), "original/" + number));
        }
        while (all.size() < wanted) {
            int number = random.nextInt(originals.size());
            int turn = random.nextInt(20);
            int runs = turn < 12 ? 1 : turn < 17 ? random.nextInt(2, 5) : random.nextInt(5, 13);
            for (int run = 0; run < runs && all.size() < wanted; run++) {
                all.add(published(number, editor.edited(originals.get(number), random), "copy/" + all.size()));
            }
        }
        for (int index = all.size() - 1; index > 0; index--) {
            all.set(index, all.set(random.nextInt(index + 1), all.get(index)));
        }
        return all;
    }

    private Sheet own(int number) {
        List<Sheet> paragraphs = new ArrayList<>();
        for (int parent = 0; parent < PARENTS; parent++) {
            MarkedStory marked = stories.get(random.nextInt(stories.size()));
            List<Sheet> its = variation.of(marked.sheet(), random).paragraphs();
            int length = Math.min(its.size(), 2 + its.size() / PARENTS);
            int start = random.nextInt(its.size() - length + 1);
            paragraphs.addAll(its.subList(start, start + length));
        }
        Sheet sheet = Sheet.of(paragraphs);
        List<Sheet.Mark> marks = new ArrayList<>();
        List<Set<String>> before = new ArrayList<>();
        for (Sheet.Mark mark : sheet.apart().marks()) {
            Set<String> words = words(sheet.text(), mark);
            if (mark.kept() <= ALIKE && before.stream().noneMatch(other -> isToldTwice(words, other))) {
                before.add(words);
                marks.add(mark.of(number + "/" + marks.size()));
            }
        }
        return new Sheet(sheet.text(), marks);
    }

    private static Set<String> words(String text, Sheet.Mark mark) {
        Set<String> words = new HashSet<>();
        for (Span span : mark.content()) {
            for (Token token : Token.in(text.substring(span.start(), span.end()))) {
                if (token.words().length() >= LONG || token.isNumber()) {
                    words.add(token.words().toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    /// Returns whether half of the shorter one's long words are also in the other, or all of them if there
    /// are few.
    private static boolean isToldTwice(Set<String> one, Set<String> other) {
        int shorter = Math.min(one.size(), other.size());
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return shorter < FEWEST_WORDS ? both.size() == shorter : both.size() >= TOLD_TWICE * shorter;
    }

    /// Returns the story with a paragraph or two of another, as long as these are a small part of it.
    private Sheet borrowing(Sheet own, List<Sheet> originals) {
        List<Sheet> paragraphs = new ArrayList<>(own.paragraphs());
        List<Sheet> others = originals.get(random.nextInt(originals.size())).paragraphs();
        int borrowed = 0;
        for (int turn = random.nextInt(1, 3); turn > 0; turn--) {
            Sheet other = others.get(random.nextInt(others.size()));
            borrowed += other.text().length();
            if (borrowed < own.text().length() / 4) {
                paragraphs.add(random.nextInt(paragraphs.size() + 1), other);
            }
        }
        return Sheet.of(paragraphs);
    }

    private Copied published(int original, Sheet sheet, String name) {
        String outlet = "Outlet " + random.nextInt(OUTLETS);
        List<Sheet> paragraphs = new ArrayList<>(sheet.paragraphs());
        if (random.nextInt(2) == 0) {
            String agency = AGENCIES[random.nextInt(AGENCIES.length)];
            paragraphs.addFirst(
                    Sheet.of(PLACES[random.nextInt(PLACES.length)] + " (" + agency + ") – From our correspondents"));
            paragraphs.add(Sheet.of("Reporting by " + Names.draw(random).full() + "; editing by "
                    + Names.draw(random).full() + ". " + agency
                    + " is not responsible for the content of other sites. Our standards are those of the trust that"
                    + " governs us."));
        }
        if (random.nextInt(10) < 7) {
            paragraphs.add(Sheet.of("Copyright " + outlet + ". All rights reserved. Sign up for the morning letter of "
                    + outlet + " and get the news of the day, picked by our editors, before breakfast."));
        }
        return new Copied(name, outlet, original, Sheet.of(paragraphs));
    }
}
