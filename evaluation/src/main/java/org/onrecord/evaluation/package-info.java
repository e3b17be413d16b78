/// Scores statements against a gold standard: stories in which people marked every statement. [Evaluation]
/// reads the gold and the predictions, [StoryMatch] pairs them, and [Scores] sums up. The figures include
/// those of the reference scorer by which the project is measured, to the last decimal.
package org.onrecord.evaluation;
