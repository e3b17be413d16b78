package org.onrecord.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.onrecord.pipeline.Version;
import org.onrecord.request.Caller;
import org.onrecord.request.Links;

/// Renders pages from their templates, which the build compiles to classes of this package.
final class TemplateRenderer {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, TemplateRenderer.class.getClassLoader(), "org.onrecord.pages");
    private final Links links;

    TemplateRenderer(Links links) {
        this.links = links;
        engine.setTrimControlStructures(true);
    }

    Links links() {
        return links;
    }

    /// Answers with a page.
    ///
    /// @param title the title in the tab
    /// @param section the menu entry to which it belongs, or empty
    /// @param shown the content of the template, its parameter `shown`
    void print(Context context, String template, String title, String section, Object shown) {
        print(context, template, new PageFrame(title, section, links, Caller.of(context), Version.current()), shown);
    }

    /// Answers with a fragment that is inserted into a page.
    void printPiece(Context context, String template, Object shown) {
        print(context, template, new PageFrame("", "", links, Caller.of(context), Version.current()), shown);
    }

    private void print(Context context, String template, PageFrame frame, Object shown) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, Map.of("frame", frame, "shown", shown), output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.contentType("text/html; charset=utf-8").result(bytes.toByteArray());
    }
}
