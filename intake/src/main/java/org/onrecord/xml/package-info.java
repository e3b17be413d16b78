/// Reads XML from untrusted sources: no document type definition, no external entity.
package org.onrecord.xml;
