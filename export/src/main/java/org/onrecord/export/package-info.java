/// A record goes out again: its stories, statements and speakers in the formats that others read.
package org.onrecord.export;
