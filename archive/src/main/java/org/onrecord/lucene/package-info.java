/// The storage of a record's index in Lucene: the fields of its documents, the analysis of words, vectors and
/// fingerprints. The package `index` queries it. Not exported.
///
/// An index is three Lucene indexes in three folders, because their parts change and age differently:
/// statements, meanings (vectors) and fingerprints. Each knows in its commit data how far into the log it
/// came, and is only a derivation of the log: what is damaged or of another version is deleted and rebuilt,
/// and is never repaired.
package org.onrecord.lucene;
