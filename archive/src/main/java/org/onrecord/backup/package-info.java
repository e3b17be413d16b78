/// A whole record in one file: every row of its tables, in a form that no database owns.
///
/// A backup is read in one transaction, so it shows the record at one moment while others go on writing to it. It can
/// be restored to either database, whichever it was made from. The search index is not in it, since that follows from
/// the tables, and neither is the record's private key, unless that is asked for.
///
/// The file begins with a line that names it and its format. Compressed data (gzip) follow, and at the end a line with
/// the SHA-256 digest of everything before it. The data are the [org.onrecord.entry.BackupManifest] as JSON, the key or
/// nothing, and the tables: the name of each, its columns with their types, and its rows.
package org.onrecord.backup;
