/// What stories come in: a [org.onrecord.source.StorySource] reads one format of them, from a
/// [org.onrecord.source.Content], into what it [org.onrecord.source.Taken].
package org.onrecord.source;
