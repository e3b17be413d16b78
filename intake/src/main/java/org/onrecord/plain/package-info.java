/// Stories in plain text. [org.onrecord.plain.Layout] divides a text into headline, credits, captions,
/// boilerplate and body, and reads outlet, authors, place and date from the credits, so that a bare text has
/// the same metadata as a web page.
package org.onrecord.plain;
