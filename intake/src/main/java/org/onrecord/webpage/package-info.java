/// Stories in web pages. A library finds the body of the story in the page
/// ([org.onrecord.webpage.Readability]), and the page's own metadata gives headline, outlet, authors and
/// dates ([org.onrecord.webpage.PageData]). Pages come from anywhere: each is read within limits on size,
/// nesting and time.
package org.onrecord.webpage;
