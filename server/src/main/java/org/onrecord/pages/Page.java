package org.onrecord.pages;

import io.javalin.config.RoutesConfig;

/// One page, or a few that belong together.
interface Page {
    /// Says which requests it answers.
    void enter(RoutesConfig routes);
}
