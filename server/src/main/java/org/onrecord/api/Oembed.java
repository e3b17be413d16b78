package org.onrecord.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.KeptStatement;
import org.onrecord.desk.Ask;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.statement.StatementId;
import tools.jackson.databind.node.ObjectNode;

/// Tells other sites how to show a statement of this one, by oEmbed 1.0: an address of a statement in, a card
/// out. Of a story's address, whose page names this as its card, the card is that of its first statement.
final class Oembed {
    private static final int LEAST_WIDTH = 200;
    private static final int LEAST_HEIGHT = 120;
    private static final Pattern STATEMENT =
            Pattern.compile("/(?:stories/[0-9a-f]{64}#s|embed/|card/|api/v1/statements/)([0-9a-f]{16})");
    private static final Pattern STORY = Pattern.compile("/stories/([0-9a-f]{64})");

    private final House house;

    Oembed(House house) {
        this.house = house;
    }

    void enter(RoutesConfig routes) {
        routes.get("/oembed", this::answer);
    }

    private void answer(Context context) {
        String format = context.queryParam("format");
        if (format != null && !format.equals("json")) {
            throw Problem.notImplemented("cards are told as json alone, not as \"" + format + "\"");
        }
        String address = context.queryParam("url");
        if (address == null) {
            throw Problem.badRequest("url is missing: the address of a statement");
        }
        KeptStatement kept = statement(address);
        int width = size("maxwidth", context.queryParam("maxwidth"), LEAST_WIDTH, Links.FRAME_WIDTH);
        int height = size("maxheight", context.queryParam("maxheight"), LEAST_HEIGHT, Links.FRAME_HEIGHT);
        ObjectNode json = Answers.object();
        json.put("version", "1.0");
        json.put("type", "rich");
        json.put("provider_name", "Onrecord");
        json.put("provider_url", house.links().absolute("/"));
        String speaker = kept.speakerName();
        json.put("title", speaker == null ? "A statement on record" : speaker + ", on record");
        if (speaker != null) {
            json.put("author_name", speaker);
        }
        json.put("width", width);
        json.put("height", height);
        json.put("html", house.links().frame(kept.statement().id(), width, height));
        Answers.answer(context, json);
    }

    private KeptStatement statement(String address) {
        String root = house.links().absolute("");
        if (address.startsWith(root)) {
            Matcher matcher = STATEMENT.matcher(address.substring(root.length()));
            if (matcher.matches()) {
                StatementId id = Links.statement(matcher.group(1));
                return house.archive()
                        .statement(id)
                        .orElseThrow(() -> Problem.notFound("no statement on record has the id " + id));
            }
            Matcher story = STORY.matcher(address.substring(root.length()));
            if (story.matches()) {
                return house.archive()
                        .story(Links.story(story.group(1)))
                        .flatMap(kept ->
                                house.archive().statements(kept).stream().findFirst())
                        .orElseThrow(() -> Problem.notFound("no statement on record is of this story"));
            }
        }
        throw Problem.notFound("this is no address of a statement on this server");
    }

    private static int size(String name, @Nullable String given, int least, int usual) {
        if (given == null) {
            return usual;
        }
        long most = Ask.number(name, given);
        return (int) Math.min(usual, Math.max(least, most));
    }
}
