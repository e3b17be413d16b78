/// The command line: one class for each command, with its options, help and exit status. A command reads its
/// input and options, calls the pipeline or the archive, and leaves the output to the printers of
/// `org.onrecord.terminal`. `Main` registers the commands and turns exceptions into one line on standard
/// error.
package org.onrecord.cli;
