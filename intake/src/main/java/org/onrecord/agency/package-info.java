/// What news agencies send: NewsML-G2, NITF and ninjs, alone and inside one another, with versions,
/// corrections and kills.
package org.onrecord.agency;
