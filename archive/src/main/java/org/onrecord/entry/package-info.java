/// The contents of a record as values: stories and statements as they are kept, the events that change them,
/// and the results of adding.
///
/// A record is an append-only log. Every story, statement and event is an entry of that log, and its position
/// is its number, forever. Nothing here refers to a table or an index: the store reads and writes these
/// values, and the archive returns them to its callers.
package org.onrecord.entry;
