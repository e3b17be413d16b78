/// The kind of a statement: what the speaker does by saying it, one of thirteen kinds, decided from cue,
/// content and manner together.
package org.onrecord.kind;
