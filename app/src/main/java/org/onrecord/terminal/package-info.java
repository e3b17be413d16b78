/// Output: the printers of each format, and what people see in a terminal: tables, wrapped lines, colours and
/// progress bars. Printers never write raw text of a story to a terminal:
/// [org.onrecord.terminal.TerminalText] makes control characters visible and measures text in columns.
package org.onrecord.terminal;
