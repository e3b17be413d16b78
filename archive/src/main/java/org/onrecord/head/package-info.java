/// What is kept beside the database: the key that signs heads, and the last head that was acknowledged.
package org.onrecord.head;
