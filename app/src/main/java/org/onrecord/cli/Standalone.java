package org.onrecord.cli;

/// A command that needs a process of its own, and cannot run in another one that has the record open.
interface Standalone {}
