/// The tables of a record in H2 or PostgreSQL. Not exported.
///
/// The log is the source of truth: one row an entry, with a payload of JSON whose UTF-8 bytes are the leaf of
/// a Merkle tree. Every other table, of texts, editions, cluster members, speakers' names, edits and
/// sightings, only makes entries quick to find, contains nothing that the log does not say, and can be
/// checked against it. People's edits are replayed in memory into an
/// [EventProjection][org.onrecord.store.EventProjection], so that reading a statement gives its current state
/// without rewriting its row.
///
/// Clusters of copies and merged speakers are chains in which each member names the one it belongs to;
/// readers follow the chain to its end. That way, joining two of them writes one row, however large they are.
package org.onrecord.store;
