/// Tokens that let people write to a record, and what each may do.
package org.onrecord.token;
