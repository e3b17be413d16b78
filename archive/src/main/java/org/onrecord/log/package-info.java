/// An append-only log as a Merkle tree, after RFC 9162 (Certificate Transparency 2.0): leaf and node hashes, tree
/// heads,
/// and the proofs that a leaf is in a tree and that a tree goes on from an earlier one.
package org.onrecord.log;
