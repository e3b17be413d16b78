/// The formats that stories come in: a [org.onrecord.source.StorySource] reads one format from a
/// [org.onrecord.source.Content] and gives [org.onrecord.source.Stories], a sequence of
/// [org.onrecord.source.ReadResult]s. Sources can be nested (a feed in a gzip in a ZIP), so each gets an
/// [org.onrecord.source.Opener] for its parts.
package org.onrecord.source;
