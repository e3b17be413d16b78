/// Writes stories and statements as JSON and reads them back. Offsets count Unicode code points, every field
/// is always written, and null means unknown. `docs/json.md` describes the fields for users; here they are
/// defined.
package org.onrecord.json;
