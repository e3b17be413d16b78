/// What the pages and the API share when they handle a request: the [Caller] and the caller's role, the
/// [AppContext] of services, [Links] to other addresses of the server, and [Problem] as the only way to
/// refuse a request.
package org.onrecord.request;
