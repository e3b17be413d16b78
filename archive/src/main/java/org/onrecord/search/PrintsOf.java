package org.onrecord.search;

/// What a fingerprint was taken of. The two are kept apart: a story's prints find no utterance.
public enum PrintsOf {
    /// A story's text.
    STORIES,
    /// What someone said.
    UTTERANCES
}
