/// The derived index of a record: statements found by their words, their meaning and what is known of them,
/// and texts by the prints that copies share.
package org.onrecord.search;
