package org.onrecord.story;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which piece a story is a version of, and whether its publisher stands by it.
///
/// @param guid what all versions of one piece share: the publisher's identifier, or the address it came
/// from; not blank
/// @param version the publisher's number or name of this version, or null where it gives none
/// @param status whether it may be used
public record Edition(String guid, @Nullable String version, Status status) {
    /// What a publisher says of the use of a piece (IPTC NewsCodes `pubstatus`).
    public enum Status {
        /// It may be used.
        USABLE,
        /// It is held back until further notice.
        WITHHELD,
        /// It is killed: it must not be used any more.
        CANCELED;

        /// The word that leaves the program: `usable`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How long a guid may be for a record to keep it, in UTF-16 units.
    public static final int LONGEST_GUID = 2_000;

    public Edition {
        if (guid.isBlank()) {
            throw new IllegalArgumentException("guid must not be blank, got \"" + guid + "\"");
        }
        if (version != null && version.isBlank()) {
            throw new IllegalArgumentException("version must be null or not blank, got \"" + version + "\"");
        }
    }

    /// A usable piece of which no version is told.
    public static Edition of(String guid) {
        return new Edition(guid, null, Status.USABLE);
    }
}
