/// Did they say it? Words that were asked about against words that were said: a graded verdict and what differs.
package org.onrecord.quotation;
