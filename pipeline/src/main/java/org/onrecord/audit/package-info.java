/// Audits how stories are sourced: who is named, who is not, who says how much, and which places an editor
/// may want to read again. [Audit] audits one story from its text and the statements found in it;
/// [AuditFigures] add up over many.
package org.onrecord.audit;
