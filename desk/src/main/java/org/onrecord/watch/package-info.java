/// Follows feeds and pages, puts what is new on record, and tells whoever wants to know: [Watcher], [SavedSearch],
/// [Destination].
@NullMarked
package org.onrecord.watch;

import org.jspecify.annotations.NullMarked;
