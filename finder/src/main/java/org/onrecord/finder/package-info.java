/// Finds statements in stories.
///
/// There are two finders: [org.onrecord.finder.NeuralFinder] with a net, and
/// [org.onrecord.finder.QuoteMarkFinder] with quotation marks and verbs only, the baseline that the first is
/// measured against. A story passes through the first like this:
///
/// - A story's document is tokenised once; `Words` are these tokens as the net was trained on them.
/// - The window reader feeds words to the net in stretches, and gets scores: tags, pointers and other outputs
///   for each word.
/// - The tagger turns the tags into pieces, each a source, a cue or a content; the linker joins the pieces
///   into attributions.
/// - The content reader finds attributions inside contents, by rules.
/// - Speakers, kinds and circumstances have packages of their own, which do not depend on the net; the
///   confidence combines the certainties of all of them.
///
/// Offsets of words are numbers within a story, `[from, to)`; only what leaves the package is a span of the
/// text.
package org.onrecord.finder;
