package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.request.AppContext;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;

/// All pages. Thread-safe.
public final class Pages {
    private final TemplateRenderer renderer;
    private final List<Page> pages;

    /// Creates the pages of a record.
    ///
    /// @param toShow how long the page of a story waits until the story is read
    public Pages(AppContext app, Duration toShow) {
        this.renderer = new TemplateRenderer(app.links());
        this.pages = List.of(
                new Assets(),
                new SearchPage(app, renderer),
                new StoryPage(app, renderer),
                new SpeakerView(app, renderer),
                new CheckPage(app, renderer),
                new ReceiptPage(app, renderer),
                new ReadPage(app, renderer, toShow),
                new SamePage(app, renderer),
                new AuditPage(app, renderer),
                new CorrectPage(app, renderer),
                new MergeSplitPage(app, renderer),
                new HistoryPage(app, renderer),
                new AboutPage(app, renderer),
                new EmbedPage(app, renderer),
                new ApiPage(renderer));
    }

    /// Registers the routes of all pages.
    public void register(RoutesConfig routes) {
        routes.before(new PageParameters(renderer.links())::check);
        pages.forEach(page -> page.register(routes));
    }

    /// Answers with the page where people sign in.
    ///
    /// @param to the path to which they are sent afterwards
    /// @param fault why the last attempt failed, or null
    public void signIn(Context context, String to, @Nullable String fault) {
        renderer.print(context, "signin.jte", "Sign in", "", new SignIn(to, fault));
    }

    /// The content of the template.
    record SignIn(String to, @Nullable String fault) {}

    /// Answers with a page that describes a problem.
    public void respond(Problem problem, Context context) {
        context.status(problem.status());
        String methods = problem.allowed();
        if (methods != null) {
            context.header("Allow", methods);
        }
        renderer.print(
                context,
                "problem.jte",
                problem.status().getMessage(),
                "",
                new ProblemView(problem, signIn(problem, context)));
    }

    /// Returns the path where a caller without a token signs in and returns to the requested page, or null if
    /// that would not help.
    private @Nullable String signIn(Problem problem, Context context) {
        if (problem.status() != HttpStatus.UNAUTHORIZED || !context.method().equals(HandlerType.GET)) {
            return null;
        }
        String base = renderer.links().base();
        return renderer.links().to("/sign-in?to=" + Links.encoded(context.path().substring(base.length())));
    }

    /// The content of the template of a problem.
    ///
    /// @param signIn the path where the caller signs in and returns, or null if that would not help
    record ProblemView(Problem problem, @Nullable String signIn) {}
}
