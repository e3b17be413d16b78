package org.onrecord.cli;

/// A command that uses a record which it names as an argument, without the option that others have for it.
interface NamesRecord {}
