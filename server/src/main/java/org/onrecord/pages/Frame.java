package org.onrecord.pages;

import org.onrecord.request.Caller;
import org.onrecord.request.Links;
import org.onrecord.token.Role;

/// What stands around every page.
///
/// @param title what stands in the tab
/// @param section which entry of the menu the page belongs to, or nothing
/// @param links where things are
/// @param caller who looks at it
/// @param version the program's version
record Frame(String title, String section, Links links, Caller caller, String version) {
    /// The path of a file that pages load.
    String asset(String name) {
        return links.to(Assets.path(name));
    }

    /// Whether whoever looks may put stories on record and correct.
    boolean mayEdit() {
        return caller.may(Role.EDITOR);
    }
}
