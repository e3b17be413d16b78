/// Newsletters as mail brings them: single messages and mailboxes.
@NullMarked
package org.onrecord.mail;

import org.jspecify.annotations.NullMarked;
