/// Bytes in, stories out: whatever a source holds becomes a [org.onrecord.story.Story].
package org.onrecord.intake;
