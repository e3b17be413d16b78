package org.onrecord.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.quotation.Difference;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.quotation.Verdict;
import org.onrecord.receipt.Receipt;
import org.onrecord.text.Span;

/// The result of a check: whether words are on record, and the evidence for it.
///
/// @param asked the question
/// @param verdict the verdict
/// @param turns true if the words on record have another sense: a negation was dropped or added
/// @param probably true if the verdict rests on words whose speaker is a guess: the sentence does not name
/// them
/// @param evidence the places that the verdict rests on, or that come nearest; best first
/// @param notes what the reader should know, in sentences
public record CheckResult(
        QuotationQuery asked,
        Verdict verdict,
        boolean turns,
        boolean probably,
        List<Proven> evidence,
        List<String> notes) {
    /// Words on record, with the proof that they are.
    public sealed interface Proven permits InStatement, InText {
        /// Returns the story that contains the words.
        KeptStory story();

        /// Returns the verdict on the words from this place alone.
        Verdict verdict();

        /// Returns the checked words compared with those on record.
        List<Difference> diff();

        /// Returns where the story's text has the words, in UTF-16 units, half-open and in order; empty if
        /// none of them are there, or if they are in the headline.
        List<Span> said();

        /// Returns the receipt with which anyone can check the entry again.
        Receipt receipt();
    }

    /// A statement.
    ///
    /// @param statement the statement
    /// @param named true if its own sentence names the speaker, or a person settled who it is
    public record InStatement(
            KeptStatement statement,
            boolean named,
            Verdict verdict,
            List<Difference> diff,
            List<Span> said,
            Receipt receipt)
            implements Proven {
        public InStatement {
            diff = List.copyOf(diff);
            said = List.copyOf(said);
        }

        @Override
        public KeptStory story() {
            return statement.story();
        }
    }

    /// A part of a story: its text or its headline.
    public record Part(KeptStory story, boolean isHeadline) {}

    /// Words of a story's text or headline that are in no statement.
    ///
    /// @param part the part that has them
    /// @param excerpt the words in their sentences, marked
    public record InText(
            Part part, Excerpt excerpt, Verdict verdict, List<Difference> diff, List<Span> said, Receipt receipt)
            implements Proven {
        public InText {
            diff = List.copyOf(diff);
            said = List.copyOf(said);
        }

        @Override
        public KeptStory story() {
            return part.story();
        }

        /// Returns whether the words are those of the headline.
        public boolean isHeadline() {
            return part.isHeadline();
        }
    }

    public CheckResult {
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
    }

    /// Returns the evidence that are statements, best first.
    public List<InStatement> statements() {
        return evidence.stream()
                .filter(InStatement.class::isInstance)
                .map(InStatement.class::cast)
                .toList();
    }

    /// Returns the words that were checked.
    public String words() {
        return asked.words();
    }

    /// Returns the speaker in question, or null.
    public @Nullable String by() {
        return asked.by();
    }
}
