/// Fetches pages and files over HTTP without being led to where it has no business: [org.onrecord.fetch.Fetcher].
package org.onrecord.fetch;
