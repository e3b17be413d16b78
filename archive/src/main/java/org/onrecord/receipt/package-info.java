/// A receipt lets anyone check one entry of the record offline, without trusting us or our machines.
///
/// It is a file: a Web Annotation in JSON-LD that says what was entered, the exact payload of the log's leaf,
/// and the Merkle proof that leads from that leaf to a head of the log (RFC 9162). Whoever knows the head
/// from another place can compute the rest with SHA-256 alone; docs/verify-receipt.py does so without any of
/// this code.
///
/// Everything readable in a receipt follows from its payload. [Receipt] therefore writes the annotation from
/// the payload when it makes one, and when it checks one it writes it again and compares every field. Words
/// can be left out for texts that must not be passed on; their digests take their place.
package org.onrecord.receipt;
