/// Access tokens that let people write to a record over HTTP, and the roles that say what each holder may do.
/// Tokens are stored only as digests.
package org.onrecord.token;
