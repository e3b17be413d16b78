/// Feeds as sources of stories: RSS, Atom, RDF and JSON Feed. Each entry is one story.
package org.onrecord.feed;
