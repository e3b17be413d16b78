/// Stories and statements as JSON. Offsets count Unicode code points; every field is written; null is not
/// known.
package org.onrecord.json;
