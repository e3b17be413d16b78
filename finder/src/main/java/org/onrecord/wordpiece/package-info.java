/// Word pieces: BERT's vocabulary, which every net of this module was trained with.
///
/// A net has a vector for each of some thirty thousand pieces; rare words are split into several. Each net
/// has its own rules for what a word is, so only the splitting of a word is here.
package org.onrecord.wordpiece;
