/// Measures speed and accuracy: of the finders, of a big record, of near-copies, of web pages and archives.
/// Each measurement is a command with a script in `bench`; the stories of a big record are made by a seeded
/// generator.
package org.onrecord.bench;
