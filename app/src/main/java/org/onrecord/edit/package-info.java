/// What people change on record: they name a story or a statement by what `onrecord find` prints, and the change is
/// made with their name and reason.
package org.onrecord.edit;
