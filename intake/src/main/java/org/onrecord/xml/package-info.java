/// XML from anywhere, read without harm.
package org.onrecord.xml;
