package org.onrecord.audit;

import java.util.Locale;
import org.onrecord.text.Span;

/// One place in a story that an editor may want to look at.
///
/// @param sort what the editor may want to look at
/// @param line its line, counted from 1
/// @param span its place in the story's text
/// @param note further information; empty if the sort says everything
public record AuditRemark(Sort sort, int line, Span span, String note) {
    /// The sort of place.
    public enum Sort {
        /// Five quoted words or more that nobody said: statements contain less than half of them, or a direct
        /// statement without a source and with an unknown speaker contains them. Titles in capitals do not
        /// count, and neither do words that a statement contains elsewhere.
        ORPHAN_QUOTATION("orphanQuotations", "orphan quotations"),
        /// A double quotation mark without a partner.
        UNBALANCED_MARK("unbalancedMarks", "unbalanced marks"),
        /// A statement without a word that reports it.
        NO_CUE("withoutCue", "statements without a cue"),
        /// A reporting word that takes a side.
        LOADED_CUE("loadedCues", "loaded cues"),
        /// A statement with figures whose speaker is unnamed or unknown.
        FIGURE_WITHOUT_NAMED_SOURCE("figuresWithoutNamedSource", "figures without a named source");

        private final String field;
        private final String words;

        Sort(String field, String words) {
            this.field = field;
            this.words = words;
        }

        /// Returns the field's name in JSON and CSV: `orphanQuotations`.
        public String field() {
            return field;
        }

        /// Returns the words for reading, in the plural: `orphan quotations`.
        public String words() {
            return words;
        }

        /// Returns the words for a single remark: `orphan quotation`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
