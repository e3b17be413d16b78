package org.onrecord.copies;

import java.util.BitSet;

/// A likeness, and which words of the newcomer it rests on.
record Judged(Likeness likeness, BitSet inNewcomer) {}
