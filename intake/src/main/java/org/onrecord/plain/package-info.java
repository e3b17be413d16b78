/// Stories in plain text: what its lines are for, and what they say of its own publication.
package org.onrecord.plain;
