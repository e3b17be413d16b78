package org.onrecord.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.quotation.Difference;
import org.onrecord.quotation.Verdict;
import org.onrecord.receipt.Receipt;

/// Whether words that were asked about are on record, and what that rests on.
///
/// @param verdict the verdict
/// @param words the words that were asked about
/// @param by who is asked about, or null
/// @param evidence the statements that it rests on, or that come nearest; the best first
/// @param notes what the reader should know, in words
public record Checked(
        Verdict verdict, String words, @Nullable String by, List<Proven> evidence, List<String> notes) {
    /// A statement, with what proves that it is on record.
    ///
    /// @param statement the statement
    /// @param verdict what this statement alone says of the words
    /// @param diff the words asked about beside its own
    /// @param receipt what lets anyone check it again
    public record Proven(KeptStatement statement, Verdict verdict, List<Difference> diff, Receipt receipt) {
        public Proven {
            diff = List.copyOf(diff);
        }
    }

    public Checked {
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
    }
}
