package org.onrecord.api;

/// Some operations that belong together.
interface Resource {
    /// Registers its operations.
    void register(Operations operations);
}
