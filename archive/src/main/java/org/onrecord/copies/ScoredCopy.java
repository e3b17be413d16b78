package org.onrecord.copies;

import java.util.BitSet;

/// A similarity, and the words of the newcomer that it rests on, by their indexes.
record ScoredCopy(Similarity similarity, BitSet inNewcomer) {}
