package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.KeptStatement;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.search.Standing;
import org.onrecord.statement.StatementId;

/// One statement as a card that other sites show in a frame, and the page that says how.
final class EmbedPage implements Page {
    private static final int LONGEST = 600;

    /// Nothing but our own style, and any site may frame it.
    private static final String POLICY = "default-src 'none'; style-src 'self'; frame-ancestors *";

    private final House house;
    private final Press press;

    EmbedPage(House house, Press press) {
        this.house = house;
        this.press = press;
    }

    @Override
    public void enter(RoutesConfig routes) {
        routes.get("/embed/{id}", this::answer);
        routes.get("/card/{id}", this::tell);
    }

    /// What the template shows.
    ///
    /// @param words the words; long ones are cut
    /// @param speaker who said it
    /// @param role as what, or null
    /// @param story what the story is called
    /// @param publication who published it, and when
    /// @param isStanding whether it is current
    /// @param link where it is shown in its story
    /// @param receipt where its receipt is
    /// @param oembed where it is told how to show it elsewhere
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

    /// What the template of the page shows that says how.
    ///
    /// @param card the path of the card
    /// @param html what shows it in another page
    /// @param link the address of the statement
    /// @param oembed where it is told how to show it elsewhere
    record Snippet(String card, String html, String link, String oembed) {}

    private KeptStatement kept(Context context) {
        String digits = context.pathParam("id");
        return house.archive()
                .statement(Links.statement(digits))
                .orElseThrow(() -> Problem.notFound("no statement on record has the id " + digits));
    }

    private void tell(Context context) {
        KeptStatement kept = kept(context);
        Links links = house.links();
        StatementId id = kept.statement().id();
        press.print(
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
        Links links = house.links();
        context.header("Content-Security-Policy", POLICY);
        context.removeHeader("X-Frame-Options");
        press.print(
                context,
                "embed.jte",
                "A statement on record",
                "",
                new Card(
                        Shown.safe(words(kept)),
                        Shown.name(kept.statement().speaker()),
                        Shown.role(kept.statement().speaker()),
                        Shown.name(kept.story().story()),
                        Shown.publication(kept.story()),
                        kept.standing() == Standing.CURRENT,
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
