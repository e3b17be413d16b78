/// Many stories in one file: archives of the web (WARC, ARC), ZIP, tar, gzip and JSON lines, one inside the other.
package org.onrecord.bundle;
