/// Stories in web pages: the body is told from the page around it, and read with what the page says of itself.
package org.onrecord.webpage;
