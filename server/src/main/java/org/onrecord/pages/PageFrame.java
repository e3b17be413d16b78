package org.onrecord.pages;

import org.onrecord.request.Caller;
import org.onrecord.request.Links;
import org.onrecord.token.Role;

/// What surrounds the content of every page.
///
/// @param title the title in the tab
/// @param section the menu entry to which the page belongs, or empty
/// @param links the addresses of this server
/// @param caller who requested the page
/// @param version the program's version
record PageFrame(String title, String section, Links links, Caller caller, String version) {
    /// Returns the path of a file that pages load.
    String asset(String name) {
        return links.to(Assets.path(name));
    }

    /// Returns whether the caller may put stories on record and correct statements.
    boolean mayEdit() {
        return caller.may(Role.EDITOR);
    }
}
