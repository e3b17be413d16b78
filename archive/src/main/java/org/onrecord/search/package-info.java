/// What a caller asks of the search of a record: a [StatementQuery][org.onrecord.search.StatementQuery] with
/// its words, [Filter][org.onrecord.search.Filter], order and mode, and which counts
/// ([Facet][org.onrecord.search.Facet]) it wants of all that matches.
///
/// These are values. They know nothing of the index that answers, so callers and the form of the index can
/// change apart.
package org.onrecord.search;
