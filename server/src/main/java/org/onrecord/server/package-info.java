/// The HTTP server. A request passes [SecurityFilter] and [Admission], is handled by the pages or the API,
/// and is counted by [RequestMetrics] once it is answered. The order is set in [Server].
package org.onrecord.server;
