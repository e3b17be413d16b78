/// The server: it listens, knows who calls, keeps limits, and hands requests to the pages and to the interface for
/// programs.
package org.onrecord.server;
