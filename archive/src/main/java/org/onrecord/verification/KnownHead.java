package org.onrecord.verification;

import org.jspecify.annotations.Nullable;
import org.onrecord.log.Hash;
import org.onrecord.log.TreeHead;

/// A head that the log is known to have had, so that the log must extend it.
///
/// @param size the number of entries
/// @param root the root, or null if only the number of entries is known
/// @param where where the head is known from, for faults: `the log`, `file head`
/// @param by who knows it, to complete a sentence: `the head that is known`
public record KnownHead(long size, @Nullable Hash root, String where, String by) {
    /// Returns a head that somebody kept outside the record.
    public static KnownHead since(TreeHead head) {
        return new KnownHead(head.size(), head.root(), "the log", "the head that is known");
    }

    /// Returns what is wrong with a log that now has `now` entries and had `then` as its root at this size, or
    /// null if it extends this head.
    @Nullable
    String fault(long now, @Nullable Hash then) {
        if (size > now) {
            return "once had " + size + " entries and now has " + now;
        }
        return root == null || size == 0 || root.equals(then)
                ? null
                : "its first " + size + " entries are not those of " + by;
    }
}
