/// The assembled program, apart from how it is called.
package org.onrecord.desk;
