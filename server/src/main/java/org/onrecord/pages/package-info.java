/// What people see in the browser: one class a page, with what its template shows.
package org.onrecord.pages;
