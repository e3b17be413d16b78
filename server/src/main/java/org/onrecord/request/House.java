package org.onrecord.request;

import java.time.Clock;
import org.onrecord.archive.Archive;

/// What answers are made with. Safe to share between threads.
///
/// @param archive the record
/// @param readers reads stories; a bounded number at a time
/// @param links where things are
/// @param clock tells the time
public record House(Archive archive, Readers readers, Links links, Clock clock) {}
