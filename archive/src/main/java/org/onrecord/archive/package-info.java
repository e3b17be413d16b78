/// The record: stories and their statements kept in an append-only log in a database, found again, checked,
/// corrected and proven.
package org.onrecord.archive;
