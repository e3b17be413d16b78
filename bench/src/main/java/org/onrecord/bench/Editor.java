package org.onrecord.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.onrecord.text.Span;

/// Edits a story as newsrooms edit what agencies send: cuts it from the end and from inside, gives it another
/// lead, changes some words, adds lines of its own, and shortens what people said.
final class Editor {
    private static final int FEWEST_PARAGRAPHS = 3;
    private static final int SHORTEST_CUT = 60;

    private final Vocabulary vocabulary;
    private final Variation leads;

    Editor(Vocabulary vocabulary, Variation leads) {
        this.vocabulary = vocabulary;
        this.leads = leads;
    }

    /// The extent of the editing.
    ///
    /// @param least the smallest share that is left when a story is cut from the end
    /// @param paragraph the probability that an inner paragraph is removed
    /// @param word the probability that a word is changed
    /// @param quotation the probability that a statement is shortened
    private record Hand(double least, double paragraph, double word, double quotation) {
        private static final Hand LIGHT = new Hand(0.75, 0.03, 0.01, 0.02);
        private static final Hand FIRM = new Hand(0.5, 0.12, 0.04, 0.08);
        private static final Hand HEAVY = new Hand(0.35, 0.2, 0.1, 0.15);
    }

    /// Returns the story as another outlet published it.
    Sheet edited(Sheet story, SplittableRandom random) {
        int turn = random.nextInt(20);
        Hand hand = turn < 9 ? Hand.LIGHT : turn < 16 ? Hand.FIRM : Hand.HEAVY;
        List<Sheet> paragraphs = new ArrayList<>(story.paragraphs());
        if (paragraphs.size() > FEWEST_PARAGRAPHS && random.nextInt(3) > 0) {
            double part = hand.least + random.nextDouble() * (1 - hand.least);
            int left = Math.max(FEWEST_PARAGRAPHS, (int) Math.ceil(part * paragraphs.size()));
            paragraphs.subList(left, paragraphs.size()).clear();
        }
        for (int index = paragraphs.size() - 1; index > 0 && paragraphs.size() > FEWEST_PARAGRAPHS; index--) {
            if (random.nextDouble() < hand.paragraph) {
                paragraphs.remove(index);
            }
        }
        int lead = random.nextInt(10);
        if (lead < 2) {
            paragraphs.set(0, Sheet.of(leads.of(paragraphs.getFirst(), random).text()));
        } else if (lead < 4) {
            paragraphs.addFirst(Sheet.of(leads.of(paragraphs.getLast(), random).text()));
        }
        Sheet shortened = shortened(Sheet.of(paragraphs), hand.quotation, random);
        return reworded(shortened, hand.word, random);
    }

    /// Cuts the end off some statements.
    private static Sheet shortened(Sheet sheet, double likely, SplittableRandom random) {
        Rewriting rewriting = new Rewriting(sheet);
        int previousEnd = 0;
        for (Sheet.Mark mark : sheet.marks()) {
            Span last = mark.content().getLast();
            if (random.nextDouble() < likely && last.length() > SHORTEST_CUT && last.start() >= previousEnd) {
                // A closing quotation mark stays.
                int end = Character.isLetterOrDigit(sheet.text().charAt(last.end() - 1)) ? last.end() : last.end() - 1;
                int start = sheet.text().indexOf(' ', last.start() + last.length() * (4 + random.nextInt(4)) / 10);
                if (start > 0 && start < end) {
                    rewriting.replace(start, end, "");
                    previousEnd = end;
                }
            }
        }
        return rewriting.rewritten();
    }

    private Sheet reworded(Sheet sheet, double likely, SplittableRandom random) {
        Rewriting rewriting = new Rewriting(sheet);
        for (Token token : Token.in(sheet.text())) {
            if (random.nextDouble() < likely && !token.isNumber() && !token.isCapital()) {
                String other = vocabulary.other(token.words(), token.begins(), random);
                rewriting.replace(token.start(), token.end(), other == null ? token.words() : other);
            }
        }
        return rewriting.rewritten();
    }
}
