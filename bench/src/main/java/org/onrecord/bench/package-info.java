/// Measurements of speed and accuracy.
package org.onrecord.bench;
