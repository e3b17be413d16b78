package org.onrecord.lucene;

/// The kind of text of a fingerprint. The two kinds are kept apart: a story's prints never find an utterance.
public enum FingerprintKind {
    /// The text of a story.
    STORIES,
    /// The words of an utterance.
    UTTERANCES
}
