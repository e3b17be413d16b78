/// One record, several commands: the process that has a folder's record open runs the commands of other
/// processes of the same user, through a socket in the record's folder.
package org.onrecord.sharing;
