/// What was published: a story, its identity, and what is known of its publication.
///
/// A [Story] is immutable and its text is never edited; [Block]s say which stretches of it are headline,
/// byline or boilerplate. Its identity is the digest of its text, so the same words are one story wherever
/// they come from. An [Edition] links the versions of one piece.
package org.onrecord.story;
