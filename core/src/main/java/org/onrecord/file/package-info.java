/// Files that nobody but their owner may use.
package org.onrecord.file;
