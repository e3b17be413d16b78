/// What else a story says about a statement: to whom, where and when it was said, its figures, and its
/// condition.
///
/// [org.onrecord.circumstance.CircumstanceReader] is created once per story and called for each statement. It
/// answers two separate questions:
///
/// - What the story says about the saying is found around the cue: addressee, venue and date (`SettingReader`
///   with a reader for each).
/// - What the speaker says is found in the content: figures, negation, condition.
///
/// All of it is read by rules on tokens and closed word lists, without a model. There are no labels to learn
/// these things from, they follow fixed forms, and a user must be able to see why a date is what it is.
/// Precision comes first: what the sentence leaves open stays open, since nobody can distinguish a wrong date
/// from a right one later.
///
/// A reader takes a token and returns the end of what begins there, or that nothing does. So readers can be
/// combined: a phrase that consists of known parts is known itself.
package org.onrecord.circumstance;
