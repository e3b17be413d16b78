package org.onrecord.api;

/// Some operations that belong together.
interface Resource {
    /// Says which requests it answers.
    void enter(Operations operations);
}
