package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.request.House;
import org.onrecord.request.Problem;

/// All pages. Safe to share between threads.
public final class Pages {
    private final Press press;
    private final List<Page> pages;

    /// The pages of a record.
    public Pages(House house) {
        this.press = new Press(house.links());
        this.pages = List.of(
                new Assets(),
                new SearchPage(house, press),
                new StoryPage(house, press),
                new SpeakerView(house, press),
                new CheckPage(house, press),
                new ReceiptPage(house, press),
                new ReadPage(house, press),
                new SamePage(house, press),
                new AuditPage(house, press),
                new CorrectPage(house, press),
                new SpeakersByHandPage(house, press),
                new HistoryPage(house, press),
                new AboutPage(house, press),
                new EmbedPage(house, press),
                new ApiPage(press));
    }

    /// Says which requests the pages answer.
    public void enter(RoutesConfig routes) {
        pages.forEach(page -> page.enter(routes));
    }

    /// Answers with the page where people sign in.
    ///
    /// @param to the path that they are sent to afterwards
    /// @param fault why the last try failed, or null
    public void signIn(Context context, String to, @Nullable String fault) {
        press.print(context, "signin.jte", "Sign in", "", new SignIn(to, fault));
    }

    /// What the template shows.
    record SignIn(String to, @Nullable String fault) {}

    /// Answers with a page that tells of a problem.
    public void tell(Problem problem, Context context) {
        context.status(problem.status());
        String methods = problem.allowed();
        if (methods != null) {
            context.header("Allow", methods);
        }
        press.print(context, "problem.jte", problem.status().getMessage(), "", problem);
    }
}
