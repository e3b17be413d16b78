/// Answers "did they say it?": compares words asked about with words on record and gives a graded verdict,
/// the evidence for it, and the differences word by word.
///
/// [Judge] is the entrance and explains the steps. The question is a [QuotationQuery], the statements that
/// search found are [Candidate]s, and the answer is a [Finding]. The package neither searches nor reads a
/// database, so its verdicts depend on nothing but its arguments.
///
/// The rule of the house is that a verdict is never stronger than its evidence: somebody will print it. Where
/// a case is open, the weaker verdict is given.
package org.onrecord.quotation;
