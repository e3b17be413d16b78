/// Fetches pages and files over HTTP ([org.onrecord.fetch.Fetcher]). Addresses come from strangers: a page, a
/// feed or a user of the server can name any host, so every address is checked after its name is resolved
/// ([org.onrecord.fetch.AddressPolicy]), every response is limited in size and time, and sites are visited as
/// their robots.txt asks ([org.onrecord.fetch.PoliteFetcher]).
package org.onrecord.fetch;
