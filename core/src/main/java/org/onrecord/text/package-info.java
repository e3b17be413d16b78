/// Where words are: a text that never changes, spans of it, and the bounds of its paragraphs and sentences.
///
/// Every position inside the program is an offset in UTF-16 units, as `String` counts them. What leaves the
/// program counts Unicode code points; [org.onrecord.text.CodePoints] is the one place that converts.
package org.onrecord.text;
