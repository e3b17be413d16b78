/// Who said what: statements, their manner, kind and speaker, and the finder that reads them out of a story.
///
/// A [Statement] follows the attribution model of PARC and PolNeAR: content, cue and source are spans of the
/// story's text, and everything else is derived from them or says how sure the finder is. Text is never
/// copied, so a statement cannot drift from its story.
package org.onrecord.statement;
