/// The answers of the program, the same on the command line and over HTTP: the JSON of search results,
/// checks, audits, speakers and verifications, Atom feeds, and verdicts in sentences. [SearchParameters] are
/// the parameters of a search that both accept.
///
/// Each kind of answer has one class that writes its JSON field by field, so the two interfaces cannot
/// differ. [AddedFields] let an interface add to an object what only it knows, such as links.
package org.onrecord.answers;
