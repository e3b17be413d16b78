package org.onrecord.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.SearchParameters;
import org.onrecord.entry.KeptStatement;
import org.onrecord.request.AppContext;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.WithdrawnParameter;
import org.onrecord.statement.StatementId;
import tools.jackson.databind.node.ObjectNode;

/// Tells other sites how to embed a statement, by oEmbed 1.0: it takes the address of a statement and returns
/// a card. For the address of a story, whose page links to this, the card is that of its first statement.
final class Oembed {
    private static final int LEAST_WIDTH = 200;
    private static final int LEAST_HEIGHT = 120;
    private static final Pattern STATEMENT =
            Pattern.compile("/(?:stories/[0-9a-f]{64}#s|embed/|card/|api/v1/statements/)([0-9a-f]{16})");
    private static final Pattern STORY = Pattern.compile("/stories/([0-9a-f]{64})");

    private final AppContext app;

    Oembed(AppContext app) {
        this.app = app;
    }

    void register(RoutesConfig routes) {
        routes.get("/oembed", this::answer);
    }

    private void answer(Context context) {
        String format = context.queryParam("format");
        if (format != null && !format.equals("json")) {
            throw Problem.notImplemented("cards are available only as json, not as \"" + format + "\"");
        }
        String address = context.queryParam("url");
        if (address == null) {
            throw Problem.badRequest("url is missing: give the address of a statement");
        }
        KeptStatement kept = WithdrawnParameter.shown(context, statement(context, address));
        int width = size("maxwidth", context.queryParam("maxwidth"), LEAST_WIDTH, Links.FRAME_WIDTH);
        int height = size("maxheight", context.queryParam("maxheight"), LEAST_HEIGHT, Links.FRAME_HEIGHT);
        ObjectNode json = CachedAnswers.object();
        json.put("version", "1.0");
        json.put("type", "rich");
        json.put("provider_name", "Onrecord");
        json.put("provider_url", app.links().absolute("/"));
        String speaker = kept.speakerName();
        json.put("title", speaker == null ? "A statement on record" : speaker + ", on record");
        if (speaker != null) {
            json.put("author_name", speaker);
        }
        json.put("width", width);
        json.put("height", height);
        json.put("html", app.links().frame(kept.statement().id(), width, height));
        CachedAnswers.answer(context, json);
    }

    private KeptStatement statement(Context context, String address) {
        String root = app.links().absolute("");
        if (address.startsWith(root)) {
            Matcher matcher = STATEMENT.matcher(address.substring(root.length()));
            if (matcher.matches()) {
                StatementId id = Links.statement(matcher.group(1));
                return app.archive()
                        .statement(id)
                        .orElseThrow(() -> Problem.notFound("no statement on record has the id " + id));
            }
            Matcher story = STORY.matcher(address.substring(root.length()));
            if (story.matches()) {
                return app.archive()
                        .story(Links.story(story.group(1)))
                        .map(kept -> WithdrawnParameter.shown(context, kept))
                        .flatMap(kept -> app.archive().statements(kept).stream().findFirst())
                        .orElseThrow(() -> Problem.notFound("no statement of this story is on record"));
            }
        }
        throw Problem.notFound("this is not the address of a statement on this server");
    }

    private static int size(String name, @Nullable String given, int least, int usual) {
        if (given == null) {
            return usual;
        }
        long most = SearchParameters.number(name, given);
        return (int) Math.min(usual, Math.max(least, most));
    }
}
