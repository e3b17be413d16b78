/// Positions of words: a text that never changes, spans of it, and the bounds of its paragraphs.
///
/// Every position inside the program is an offset in UTF-16 units, as `String` counts them. Output counts
/// Unicode code points; [org.onrecord.text.CodePoints] is the one place that converts.
package org.onrecord.text;
