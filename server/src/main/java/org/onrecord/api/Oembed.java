package org.onrecord.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.KeptStatement;
import org.onrecord.request.Ask;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.statement.StatementId;
import tools.jackson.databind.node.ObjectNode;

/// Tells other sites how to show a statement of this one, by oEmbed 1.0: an address of a statement in, a card out.
final class Oembed {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 260;
    private static final int LEAST_WIDTH = 200;
    private static final int LEAST_HEIGHT = 120;
    private static final Pattern STATEMENT =
            Pattern.compile("/(?:stories/[0-9a-f]{64}#s|embed/|api/v1/statements/)([0-9a-f]{16})");

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
        int width = size("maxwidth", context.queryParam("maxwidth"), LEAST_WIDTH, WIDTH);
        int height = size("maxheight", context.queryParam("maxheight"), LEAST_HEIGHT, HEIGHT);
        String card = house.links().absolute("/embed/" + kept.statement().id());
        ObjectNode json = Answers.object();
        json.put("version", "1.0");
        json.put("type", "rich");
        json.put("provider_name", "Onrecord");
        json.put("provider_url", house.links().absolute("/"));
        String speaker = Feed.speaker(kept);
        json.put("title", speaker == null ? "A statement on record" : speaker + ", on record");
        if (speaker != null) {
            json.put("author_name", speaker);
        }
        json.put("width", width);
        json.put("height", height);
        // The address is ours and holds digits alone, but for where the server lies.
        json.put(
                "html",
                "<iframe src=\"" + escaped(card) + "\" width=\"" + width + "\" height=\"" + height
                        + "\" title=\"A statement on record\" loading=\"lazy\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>");
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

    private static String escaped(String address) {
        return address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
