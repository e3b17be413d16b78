package org.onrecord.request;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.onrecord.answers.SearchAnswer;
import org.onrecord.search.StatementQuery;

/// Reports to the JDK's flight recorder that a record was searched.
@Name("onrecord.Search")
@Label("Record searched")
@Category("Onrecord")
@StackTrace(false)
final class SearchEvent extends Event {
    @Label("How")
    String how = "";

    @Label("Statements found")
    long found;

    /// Searches, and reports the search.
    static SearchAnswer around(AppContext app, StatementQuery query, boolean facets) {
        SearchEvent event = new SearchEvent();
        event.begin();
        SearchAnswer answer = SearchAnswer.to(query, app.archive(), facets);
        event.how = answer.mode().name();
        event.found = answer.found().total().value();
        event.commit();
        return answer;
    }
}
