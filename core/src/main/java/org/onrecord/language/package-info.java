/// The knowledge of a language that a reader needs: where words begin and end, which spellings are the same
/// word, which marks open and close a quotation, and the words that matter, as lists in one folder for each
/// language.
///
/// A [org.onrecord.language.Document] is created once for each text and handed on: its
/// [org.onrecord.language.Tokens] are the finest units, which every reader of words groups as it needs, and
/// its sentences and quotations are the same for all. The meaning of words to a rule is in the lists
/// ([org.onrecord.language.WordLists]), and the rules ask for it by its grammatical name
/// ([org.onrecord.language.Grammar]).
///
/// Nothing here knows what a statement is. The finder, the archive and the audit read the same words in the
/// same way through this package; a second language is a second folder of lists beside `en`.
package org.onrecord.language;
