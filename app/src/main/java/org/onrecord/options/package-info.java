/// The options that several commands share, as mixins, and the converters for their values.
package org.onrecord.options;
