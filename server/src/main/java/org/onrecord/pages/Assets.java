package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.request.Problem;

/// The files that pages load: style, script, icon. Their addresses hold a digest of what is in them, so a browser may
/// keep them for good.
final class Assets implements Page {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final int DIGITS = 12;

    /// What the one style sheet is made of: the base, then what single pages need.
    private static final List<String> STYLES =
            List.of("onrecord.css", "story.css", "speaker.css", "check.css", "api.css");

    private static final List<String> SCRIPTS = List.of("onrecord.js");
    private static final Map<String, Asset> ALL = all();

    /// A file, with what its address tells of it.
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
    public void enter(RoutesConfig routes) {
        routes.get("/assets/{digest}/{name}", Assets::answer);
    }

    /// The path of a file, within the server.
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
            throw Problem.notFound("there is no such file; the page that asks for it may be of an older version");
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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Asset(type, HexFormat.of().formatHex(digest).substring(0, DIGITS), bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(String resource) {
        try (@Nullable InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
