/// Who said it: the people and bodies that a story names, and which of them a statement's source means.
///
/// One face, [org.onrecord.speaker.SpeakerResolver]; it knows no net. What a net sees comes as plain values:
/// [org.onrecord.speaker.Name] and the shares in [org.onrecord.speaker.Attributed].
package org.onrecord.speaker;
