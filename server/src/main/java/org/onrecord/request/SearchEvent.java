package org.onrecord.request;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.onrecord.desk.Answer;
import org.onrecord.search.StatementQuery;

/// Tells the JDK's flight recorder that a record was searched.
@Name("onrecord.Search")
@Label("Record searched")
@Category("Onrecord")
@StackTrace(false)
final class SearchEvent extends Event {
    @Label("How")
    String how = "";

    @Label("Statements found")
    long found;

    /// Searches, and tells.
    static Answer around(House house, StatementQuery query, boolean facets) {
        SearchEvent event = new SearchEvent();
        event.begin();
        Answer answer = Answer.to(query, house.archive(), facets);
        event.how = answer.how().name();
        event.found = answer.found().total().value();
        event.commit();
        return answer;
    }
}
