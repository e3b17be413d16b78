package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.api.Description;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import tools.jackson.databind.JsonNode;

/// The page about the API, to read and to try: each operation has a form that opens the real answer, and a
/// line to copy. Everything is generated from the OpenAPI description, so the two cannot differ.
final class ApiPage implements Page {
    private static final String ROOT = "/api/v1";

    private final TemplateRenderer renderer;
    private final JsonNode description = Description.read();
    private final List<Group> groups;

    ApiPage(TemplateRenderer renderer) {
        this.renderer = renderer;
        this.groups = groups(description, renderer.links());
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                "/api",
                context -> renderer.print(
                        context, "api.jte", "Programming interface", "api", new Interface(words(), groups)));
        routes.get("/api/try/{operation}", this::open);
    }

    /// The content of the template.
    ///
    /// @param words what applies to all operations
    record Interface(String words, List<Group> groups) {}

    /// Operations that belong together.
    record Group(String name, String anchor, List<Operation> operations) {}

    /// An operation that a program can call.
    ///
    /// @param id its name
    /// @param method `GET` or `POST`
    /// @param path its path, with names in braces
    /// @param summary what it does
    /// @param needs who may call it, or null for everybody
    /// @param fields the parameters in its address
    /// @param curl a command line that calls it
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            @Nullable String needs,
            List<Field> fields,
            String curl) {
        /// Returns whether a browser can open its answer.
        boolean canOpen() {
            return method.equals("GET");
        }
    }

    /// A parameter in an address.
    ///
    /// @param choices the values that it can have; empty for any
    /// @param example a value to start with; may be empty
    record Field(String name, String words, boolean isInPath, boolean isNeeded, List<String> choices, String example) {}

    private String words() {
        return description.at("/info/description").asString();
    }

    /// Redirects to the address that was filled in, since forms cannot write a path.
    private void open(Context context) {
        String id = context.pathParam("operation");
        Operation operation = groups.stream()
                .flatMap(group -> group.operations().stream())
                .filter(each -> each.id().equals(id) && each.canOpen())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("there is no operation \"" + id + "\" that can be opened"));
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (Field field : operation.fields()) {
            String value = context.queryParam(field.name());
            if (value == null || value.isBlank()) {
                if (field.isNeeded()) {
                    throw Problem.badRequest(field.name() + " is missing: " + field.words());
                }
            } else if (field.isInPath()) {
                String encoded = URLEncoder.encode(value.strip(), StandardCharsets.UTF_8);
                path = path.replace("{" + field.name() + "}", encoded.replace("+", "%20"));
            } else {
                query.add(field.name() + "=" + Links.encoded(value.strip()));
            }
        }
        String address = renderer.links().to(ROOT + path) + (query.isEmpty() ? "" : "?" + String.join("&", query));
        context.redirect(address, HttpStatus.SEE_OTHER);
    }

    private static List<Group> groups(JsonNode description, Links links) {
        List<Group> groups = new ArrayList<>();
        for (JsonNode tag : description.path("tags")) {
            String name = tag.path("name").asString();
            List<Operation> operations = new ArrayList<>();
            for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                    if (method.getValue().at("/tags/0").asString().equals(name)) {
                        operations.add(
                                operation(description, links, path.getKey(), method.getKey(), method.getValue()));
                    }
                }
            }
            groups.add(new Group(name, "of-" + name.toLowerCase(Locale.ROOT).replace(' ', '-'), operations));
        }
        return groups;
    }

    private static Operation operation(
            JsonNode description, Links links, String path, String method, JsonNode operation) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            fields.add(field(resolved(description, parameter)));
        }
        JsonNode needs = operation.get("description");
        String upper = method.toUpperCase(Locale.ROOT);
        return new Operation(
                operation.path("operationId").asString(),
                upper,
                path,
                operation.path("summary").asString(),
                needs == null ? null : needs.asString(),
                fields,
                curl(description, links.absolute(ROOT + path), upper, operation, fields));
    }

    private static Field field(JsonNode parameter) {
        List<String> choices = new ArrayList<>();
        parameter.at("/schema/enum").forEach(choice -> choices.add(choice.asString()));
        JsonNode example = parameter.get("example");
        return new Field(
                parameter.path("name").asString(),
                parameter.path("description").asString(),
                parameter.path("in").asString().equals("path"),
                parameter.path("required").asBoolean(false),
                choices,
                example == null ? "" : example.asString());
    }

    private static JsonNode resolved(JsonNode description, JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : description.at(reference.asString().substring(1));
    }

    private static String curl(
            JsonNode description, String address, String method, JsonNode operation, List<Field> fields) {
        StringBuilder curl = new StringBuilder("curl");
        if (operation.has("description")) {
            curl.append(" -H 'Authorization: Bearer TOKEN'");
        }
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (method.equals("POST")) {
            curl.append(" --json '")
                    .append(example(resolved(description, schema)))
                    .append("'");
        }
        String query = fields.stream()
                .filter(field -> !field.isInPath() && !field.example().isEmpty())
                .map(field -> field.name() + "=" + Links.encoded(field.example()))
                .findFirst()
                .map(first -> "?" + first)
                .orElse("");
        String filled = address;
        for (Field field : fields) {
            // Braces have a meaning to curl.
            filled = filled.replace("{" + field.name() + "}", field.name().toUpperCase(Locale.ROOT));
        }
        return curl.append(" '").append(filled).append(query).append("'").toString();
    }

    /// Returns an object with the required properties, to be filled in.
    private static String example(JsonNode schema) {
        List<String> parts = new ArrayList<>();
        for (JsonNode name : schema.path("required")) {
            String type =
                    schema.path("properties").path(name.asString()).path("type").asString();
            String value = switch (type) {
                case "integer" -> "1";
                case "array" -> "[\"…\"]";
                default -> "\"…\"";
            };
            parts.add("\"" + name.asString() + "\": " + value);
        }
        return "{" + String.join(", ", parts) + "}";
    }
}
