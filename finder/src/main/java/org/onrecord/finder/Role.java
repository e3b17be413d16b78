package org.onrecord.finder;

/// The role of a word in a statement. For each role, the net predicts whether a piece of it begins or
/// continues at a word.
enum Role {
    SOURCE(1),
    CUE(3),
    CONTENT(5);

    /// The number of tags: one for words of no role, then two for each role.
    static final int TAGS = 7;

    /// The tag of a word that has no role.
    static final int OUTSIDE = 0;

    private final int begins;

    Role(int begins) {
        this.begins = begins;
    }

    /// Returns whether a tag is of the first word of a piece.
    static boolean isBeginning(int tag) {
        return tag % 2 == 1;
    }

    /// Returns the role of a tag that is not outside.
    static Role of(int tag) {
        for (Role role : values()) {
            if (tag == role.begins || tag == role.begins + 1) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role has the tag " + tag);
    }
}
