/// The derived index of a record.
package org.onrecord.search;
