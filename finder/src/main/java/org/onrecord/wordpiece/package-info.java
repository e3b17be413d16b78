/// Words in the pieces that nets know them by: BERT's vocabulary, which every net of this module learnt.
package org.onrecord.wordpiece;
