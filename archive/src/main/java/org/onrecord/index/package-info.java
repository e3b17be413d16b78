/// The index that answers searches: statements by their words, their meaning and the facts about them, and
/// texts by the fingerprints that copies share. Not exported.
///
/// The index is derived from the record's log and can be rebuilt from it at any time; it stores numbers and
/// never the statements themselves. [Index][org.onrecord.index.Index] writes,
/// [IndexSnapshot][org.onrecord.index.IndexSnapshot] reads as of one moment. Each query is read once
/// ([ParsedQuery][org.onrecord.index.ParsedQuery]), turned into a ranking part
/// ([WordQuery][org.onrecord.index.WordQuery]) and a filtering part
/// ([Conditions][org.onrecord.index.Conditions]), and run by [Search][org.onrecord.index.Search].
package org.onrecord.index;
