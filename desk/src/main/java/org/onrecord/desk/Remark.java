package org.onrecord.desk;

import java.util.Locale;
import org.onrecord.text.Span;

/// One place in a story that an editor may want to look at.
///
/// @param sort what there is to see
/// @param line the line it is on, counted from 1
/// @param span where it stands in the story's text
/// @param note what else to know; empty when the sort says it all
public record Remark(Sort sort, int line, Span span, String note) {
    /// What there is to see.
    public enum Sort {
        /// Five quoted words or more that nobody said: statements hold less than half of them, or a direct
        /// one does without a source and with an unknown speaker. A title in capitals is none, nor are words
        /// that a statement holds elsewhere.
        ORPHAN_QUOTATION("orphanQuotations", "orphan quotations"),
        /// A double quotation mark without a partner.
        UNBALANCED_MARK("unbalancedMarks", "unbalanced marks"),
        /// A statement that no word reports.
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

        /// The field's name in JSON and CSV: `orphanQuotations`.
        public String field() {
            return field;
        }

        /// The words for reading, in the plural: `orphan quotations`.
        public String words() {
            return words;
        }

        /// The word of one remark: `orphan quotation`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
