package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.StatementStatus;
import org.onrecord.request.AppContext;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.WithdrawnParameter;
import org.onrecord.statement.StatementId;

/// A statement as a card that other sites show in a frame, and the page that explains how to embed it.
final class EmbedPage implements Page {
    private static final int LONGEST = 600;

    /// Allows only our own style sheet, and framing by any site.
    private static final String POLICY = "default-src 'none'; style-src 'self'; frame-ancestors *";

    private final AppContext app;
    private final TemplateRenderer renderer;

    EmbedPage(AppContext app, TemplateRenderer renderer) {
        this.app = app;
        this.renderer = renderer;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/embed/{id}", this::answer);
        routes.get("/card/{id}", this::explain);
    }

    /// The content of the card's template.
    ///
    /// @param words the words; long ones are cut
    /// @param speaker the speaker's name
    /// @param role the speaker's role, or null
    /// @param story the story's name
    /// @param publication who published it, and when
    /// @param isStanding true if the statement is current
    /// @param link the address at which it is shown in its story
    /// @param receipt the address of its receipt
    /// @param oembed the address of its oEmbed answer
    record Card(
            String words,
            String speaker,
            @Nullable String role,
            String story,
            String publication,
            boolean isStanding,
            String link,
            String receipt,
            String oembed) {}

    /// The content of the template of the page that explains how to embed a card.
    ///
    /// @param card the path of the card
    /// @param html the HTML that embeds it
    /// @param link the address of the statement
    /// @param oembed the address of its oEmbed answer
    record Snippet(String card, String html, String link, String oembed) {}

    private KeptStatement kept(Context context) {
        String digits = context.pathParam("id");
        return WithdrawnParameter.shown(
                context,
                app.archive()
                        .statement(Links.statement(digits))
                        .orElseThrow(() -> Problem.notFound("no statement on record has the id " + digits)));
    }

    private void explain(Context context) {
        KeptStatement kept = kept(context);
        Links links = app.links();
        StatementId id = kept.statement().id();
        renderer.print(
                context,
                "card.jte",
                "A card for your page",
                "",
                new Snippet(
                        links.to("/embed/" + id),
                        links.frame(id, Links.FRAME_WIDTH, Links.FRAME_HEIGHT),
                        links.origin() + links.statement(kept.story().story().id(), id),
                        links.oembed(links.to("/embed/" + id))));
    }

    private void answer(Context context) {
        KeptStatement kept = kept(context);
        Links links = app.links();
        context.header("Content-Security-Policy", POLICY);
        context.removeHeader("X-Frame-Options");
        renderer.print(
                context,
                "embed.jte",
                "A statement on record",
                "",
                new Card(
                        Html.safe(words(kept)),
                        Html.name(kept.statement().speaker()),
                        Html.role(kept.statement().speaker()),
                        Html.name(kept.story().story()),
                        Html.publication(kept.story()),
                        kept.status() == StatementStatus.CURRENT,
                        links.origin()
                                + links.statement(
                                        kept.story().story().id(),
                                        kept.statement().id()),
                        links.absolute("/api/v1/statements/" + kept.statement().id() + "/receipt"),
                        links.oembed(links.to("/embed/" + kept.statement().id()))));
    }

    private static String words(KeptStatement kept) {
        String words = kept.words();
        if (words.codePointCount(0, words.length()) <= LONGEST) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, LONGEST)) + " …";
    }
}
