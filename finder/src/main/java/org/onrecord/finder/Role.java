package org.onrecord.finder;

/// What a word is to a statement. The net tells for each whether a piece of it begins or goes on.
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

    static boolean isBeginning(int tag) {
        return tag % 2 == 1;
    }

    static Role of(int tag) {
        for (Role role : values()) {
            if (tag == role.begins || tag == role.begins + 1) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role has the tag " + tag);
    }
}
