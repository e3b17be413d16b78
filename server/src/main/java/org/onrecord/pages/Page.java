package org.onrecord.pages;

import io.javalin.config.RoutesConfig;

/// One page, or a few that belong together.
interface Page {
    /// Registers its routes.
    void register(RoutesConfig routes);
}
