/// The formats of news agencies: NewsML-G2, NITF and ninjs, alone and nested in one another, with versions,
/// corrections and kills. They name the same facts differently; each reader collects them in an
/// [org.onrecord.agency.AgencyItem].
package org.onrecord.agency;
