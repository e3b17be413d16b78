/// Finds the same words elsewhere: which stories are copies of one another, and which statements are one
/// utterance.
///
/// The work has two stages, as in most near-duplicate detection. A text's [Fingerprint] (some hashes of its
/// words) finds candidates through an inverted index, [Postings]; then a judge compares the words themselves,
/// in `StoryJudge` by passages and in `UtteranceJudge` by alignment. The first stage decides what is found,
/// the second what is true. [Clusters] runs both and places each text once, in the order in which texts are
/// added.
///
/// [Words] is the common view of a text, so that spelling, marks and accents make no difference anywhere.
/// [Drift] shows how the wordings of one utterance differ.
package org.onrecord.copies;
