/// What a speaker does by saying it: one of the thirteen kinds, from cue, content and manner together.
///
/// One face, [org.onrecord.kind.KindReader]; it knows no net, and takes what a net says as plain numbers.
package org.onrecord.kind;
