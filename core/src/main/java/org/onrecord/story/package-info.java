/// What was published: a story, its identity, and what is known of its publication.
package org.onrecord.story;
