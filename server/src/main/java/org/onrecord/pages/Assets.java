package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.request.Problem;
import org.onrecord.text.Sha256;

/// The files that pages load: style sheet, scripts, icon. Their addresses contain a digest of their content,
/// so browsers can cache them forever.
final class Assets implements Page {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final int DIGITS = 12;

    /// The parts of the style sheet: the base, then what single pages need.
    private static final List<String> STYLES =
            List.of("onrecord.css", "story.css", "speaker.css", "check.css", "api.css");

    private static final List<String> SCRIPTS = List.of("onrecord.js");
    private static final Map<String, Asset> ALL = all();

    /// A file with its media type and the digest in its address.
    private static final class Asset {
        private final String type;
        private final String digest;
        private final byte[] bytes;

        Asset(String type, String digest, byte[] bytes) {
            this.type = type;
            this.digest = digest;
            this.bytes = bytes;
        }
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/assets/{digest}/{name}", Assets::answer);
    }

    /// Returns the path of a file within the server.
    static String path(String name) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("there is no file " + name + " among " + ALL.keySet());
        }
        return "/assets/" + asset.digest + "/" + name;
    }

    private static void answer(Context context) {
        Asset asset = ALL.get(context.pathParam("name"));
        if (asset == null || !asset.digest.equals(context.pathParam("digest"))) {
            throw Problem.notFound("there is no such file; the page that loads it may be of an older version");
        }
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(asset.type).result(asset.bytes);
    }

    private static Map<String, Asset> all() {
        Map<String, Asset> all = new LinkedHashMap<>();
        all.put("onrecord.css", asset("text/css; charset=utf-8", STYLES));
        all.put("onrecord.js", asset("text/javascript; charset=utf-8", SCRIPTS));
        all.put("icon.svg", asset("image/svg+xml", List.of("icon.svg")));
        all.put("htmx.min.js", asset("text/javascript; charset=utf-8", List.of(HTMX)));
        return all;
    }

    private static Asset asset(String type, List<String> resources) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        resources.forEach(resource -> all.writeBytes(bytes(resource)));
        byte[] bytes = all.toByteArray();
        return new Asset(type, Sha256.hex(bytes).substring(0, DIGITS), bytes);
    }

    private static byte[] bytes(String resource) {
        try (@Nullable InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program's file " + resource + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
