/// Feeds: RSS, Atom, RDF and JSON Feed, a story for each entry.
package org.onrecord.feed;
