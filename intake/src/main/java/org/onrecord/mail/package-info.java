/// Newsletters that arrive as mail: single messages and mailboxes.
@NullMarked
package org.onrecord.mail;

import org.jspecify.annotations.NullMarked;
