/// Decides who a speaker is across stories: one profile for each person or body, with the evidence for it.
///
/// This is entity linking with a closed world. A story yields one [Mention] of each of its speakers. `Keys`
/// (blocking, in the terms of record linkage) finds the few [Profile]s that can be meant, [Identities#place]
/// chooses one of them or none and returns a [Link], and the caller adds the mention to that profile. A link
/// says why, in words that a reader can check, because people correct the links by hand.
///
/// Two kinds of evidence count: the names (`PersonName`, `NameWords`, `NameMatch`) and the roles
/// (`RoleDescription`, `Occupation`, `Evidence`). What the stories are about does not count. The package
/// keeps no state and reads no database.
package org.onrecord.identity;
