/// Verifies a whole record against its hashes, entry by entry. Not exported.
///
/// The log is append-only and its payloads are leaves of a Merkle tree, so a record can be checked without
/// trusting the database: the tree is computed again from the payloads, and everything else in the tables is
/// compared with what the payloads say. Whoever can write the database can still replace a whole log
/// consistently; only a head that was published or kept elsewhere earlier exposes that.
package org.onrecord.verification;
