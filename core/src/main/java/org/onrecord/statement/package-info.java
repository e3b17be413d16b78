/// Who said what: statements, their manner, kind and speaker, and the finder that reads them out of a story.
package org.onrecord.statement;
