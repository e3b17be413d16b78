/// Resolves who said a statement: finds the people and bodies that a story names, and which of them a
/// statement's source refers to.
///
/// The only class to use is [org.onrecord.speaker.SpeakerResolver]. It does not depend on a net: the net's
/// findings come as plain values, [org.onrecord.speaker.Name] and the shares in
/// [org.onrecord.speaker.ResolutionInput]. This is coreference within one story, and only for speakers, which
/// makes the task smaller than general coreference: most sources are names, and a pronoun next to a verb of
/// saying nearly always refers to a person or body that the story has named.
///
/// From the text upwards there are tokens with abbreviations and compounds kept whole, an index from tokens
/// to names, the entities that names belong to with their roles and gender, and the classification of a
/// source's words. General knowledge (given names, nouns for roles, countries) is in the language's lists,
/// and the weights are in `weights.properties`.
///
/// Every answer without a speaker carries the reason.
package org.onrecord.speaker;
