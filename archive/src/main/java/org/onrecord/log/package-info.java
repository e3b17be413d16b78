/// An append-only log as a Merkle tree, after RFC 9162 (Certificate Transparency 2.0).
///
/// A leaf's hash covers a payload, a node's hash the two below it, and the hash at the top covers all leaves
/// in their order. Whoever keeps one [TreeHead] can later be shown, by a [Proof] of a few hashes, that a leaf
/// is in the log and that the log only grew. Nothing here is signed; a head is worth what its source is
/// worth.
///
/// The package computes and does not store. [Frontier] appends with a logarithmic state, and `Subtrees` hands
/// proofs the hashes that somebody else has kept.
package org.onrecord.log;
