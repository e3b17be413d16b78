/// The same words elsewhere: which stories are copies of one another, and which statements are one
/// utterance.
package org.onrecord.copies;
