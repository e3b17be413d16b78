/// Exports a record: its stories, statements and speakers in the formats that others read. `Exporter` passes
/// each story to the `Export` of a `Format`, which writes what the format can express and counts what it
/// leaves out, to an `AtomicFile` that appears only when it is complete.
package org.onrecord.export;
