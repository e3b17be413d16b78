/// Follows feeds and pages, puts what is new on record, and sends new statements to those who saved a search.
///
/// A [Watcher] requests each [FollowedAddress] at intervals and leaves servers that fail alone for longer
/// each time. [Alerts] run each [SavedSearch] over what was put on record since and send the matches to every
/// [Destination], such as a [Webhook] or an [AtomFolder]. Both keep their state in the record, so that
/// watching resumes where it stopped.
@NullMarked
package org.onrecord.watch;

import org.jspecify.annotations.NullMarked;
