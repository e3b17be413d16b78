/// The pages that people see in the browser. Each [Page] registers its routes, gathers what its template
/// shows into a record, and has the [TemplateRenderer] render it inside the [PageFrame]. Templates escape
/// what they print; [Html] makes deceptive characters visible.
package org.onrecord.pages;
