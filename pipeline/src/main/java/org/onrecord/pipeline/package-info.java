/// Turns stories into statements and puts them on record. A [Pipeline] reads stories with a finder on several
/// threads and returns the readings in the order of the input. Meanwhile a [StoryKeeper] puts them on record,
/// several at a time, and acknowledges each once it is on disk. [ResumePoints] remember how far a run came,
/// so that one that was stopped can resume.
///
/// Memory stays bounded at each step: sources are read only as fast as the finder works, and the finder only
/// as fast as stories reach the disk.
package org.onrecord.pipeline;
