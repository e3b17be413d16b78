package org.onrecord.sharing;

/// A command that needs a process of its own, and cannot run in another one that has the record open.
public interface Standalone {}
