/// Reads stories from any source: [org.onrecord.intake.StoryReader] takes files, folders, addresses and
/// standard input, recognises the format of each and gives one result per story.
package org.onrecord.intake;
