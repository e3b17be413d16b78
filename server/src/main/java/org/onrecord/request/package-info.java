/// What a request asks, who asks, and what answers are made of: shared by the pages and the interface for programs.
package org.onrecord.request;
