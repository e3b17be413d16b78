package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.request.House;
import org.onrecord.request.Links;
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
        press.print(
                context, "problem.jte", problem.status().getMessage(), "", new Told(problem, signIn(problem, context)));
    }

    /// Where whoever lacks a token signs in, to come back to what was asked for; null where that is no help.
    private @Nullable String signIn(Problem problem, Context context) {
        if (problem.status() != HttpStatus.UNAUTHORIZED || !context.method().equals(HandlerType.GET)) {
            return null;
        }
        String base = press.links().base();
        return press.links().to("/sign-in?to=" + Links.encoded(context.path().substring(base.length())));
    }

    /// What the template of a problem shows.
    ///
    /// @param signIn the path where one signs in and comes back, or null where that is no help
    record Told(Problem problem, @Nullable String signIn) {}
}
