package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.onrecord.request.House;
import org.onrecord.request.Problem;

/// All pages. Safe to share between threads.
public final class Pages {
    private final Press press;
    private final List<Page> pages;

    /// The pages of a record.
    public Pages(House house) {
        this.press = new Press(house.links());
        this.pages =
                List.of(new Assets(), new SearchPage(house, press), new EmbedPage(house, press), new ApiPage(press));
    }

    /// Says which requests the pages answer.
    public void enter(RoutesConfig routes) {
        pages.forEach(page -> page.enter(routes));
    }

    /// Answers with a page that tells of a problem.
    public void tell(Problem problem, Context context) {
        context.status(problem.status());
        press.print(context, "problem.jte", problem.status().getMessage(), "", problem);
    }
}
