/// What else a story tells of a statement: to whom, where and when it was said, its figures, and on what it hangs.
package org.onrecord.circumstance;
