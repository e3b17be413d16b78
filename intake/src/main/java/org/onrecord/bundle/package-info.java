/// Files that contain many stories: archives of the web (WARC, ARC), ZIP, tar, gzip and JSON Lines, in any
/// nesting. Each is read as a stream, entry by entry, without unpacking it to the disk, and guarded against
/// decompression bombs.
package org.onrecord.bundle;
