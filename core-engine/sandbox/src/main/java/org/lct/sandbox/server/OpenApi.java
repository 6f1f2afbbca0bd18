package org.lct.sandbox.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.json.Json;

/// What the sandbox offers as an OpenAPI 3.1 document, made of the routes and their fields.
final class OpenApi {
  private OpenApi() {}

  static ObjectNode of(List<Route> routes) {
    var json = Json.object().put("openapi", "3.1.0");
    json.putObject("info").put("title", "Sandbox: a simulator of Linode's API v4").put("version", "4")
        .put("description", "What this sandbox offers, generated from its routes.")
        .putObject("license").put("name", "MIT").put("identifier", "MIT");
    json.putArray("servers").addObject().put("url", "/v4");
    json.withArray("servers").addObject().put("url", "/v4beta");
    var paths = json.putObject("paths");
    routes.forEach(route -> paths.withObject("/" + escaped(path(route)))
        .set(route.method().toLowerCase(Locale.ROOT), operation(route)));
    json.set("components", components());
    return json;
  }

  private static ObjectNode operation(Route route) {
    var json = Json.object().put("operationId", name(route));
    var parameters = json.putArray("parameters");
    route.path().stream().filter(OpenApi::isParameter).forEach(segment -> parameters.addObject()
        .put("name", segment.substring(1, segment.length() - 1)).put("in", "path").put("required", true)
        .putObject("schema").put("type", "string"));
    if (route.collection()) {
      List.of("page", "pageSize", "filter")
          .forEach(name -> parameters.addObject().put("$ref", "#/components/parameters/" + name));
    }
    var security = json.putArray("security");
    if (!route.open()) {
      security.addObject().set("token", Json.texts(List.of(route.scope().split(","))));
    }
    if (route.method().equals("POST") || route.method().equals("PUT")) {
      json.putObject("requestBody").putObject("content").putObject("application/json").set("schema",
          route.fields().map(Fields::schema).orElseGet(() -> Json.object().put("type", "object")));
    }
    json.set("responses", responses(route));
    return json;
  }

  private static ObjectNode responses(Route route) {
    var json = Json.object();
    json.putObject("200").put("description", "Done.").putObject("content").putObject("application/json")
        .putObject("schema").put("$ref", "#/components/schemas/" + (route.collection() ? "page" : "object"));
    json.putObject("default").put("description", "Refused, for these reasons.").putObject("content")
        .putObject("application/json").putObject("schema").put("$ref", "#/components/schemas/errors");
    return json;
  }

  private static ObjectNode components() {
    var json = Json.object();
    json.putObject("securitySchemes").putObject("token").put("type", "http").put("scheme", "bearer");
    var parameters = json.putObject("parameters");
    parameter(parameters, "page", "page", "query").put("type", "integer").put("minimum", 1);
    parameter(parameters, "pageSize", "page_size", "query").put("type", "integer").put("minimum", 25)
        .put("maximum", 500);
    parameter(parameters, "filter", "X-Filter", "header").put("type", "string");
    var schemas = json.putObject("schemas");
    schemas.putObject("object").putArray("type").add("object").add("array");
    var page = schemas.putObject("page").put("type", "object").putObject("properties");
    page.putObject("data").put("type", "array").putObject("items").put("type", "object");
    List.of("page", "pages", "results").forEach(name -> page.putObject(name).put("type", "integer"));
    var error = schemas.putObject("errors").put("type", "object").putObject("properties").putObject("errors")
        .put("type", "array").putObject("items").put("type", "object").putObject("properties");
    List.of("field", "reason").forEach(name -> error.putObject(name).put("type", "string"));
    return json;
  }

  private static ObjectNode parameter(ObjectNode all, String key, String name, String in) {
    return all.putObject(key).put("name", name).put("in", in).putObject("schema");
  }

  private static String path(Route route) {
    return "/" + String.join("/", route.path());
  }

  /// As a segment of a JSON Pointer.
  private static String escaped(String path) {
    return path.replace("~", "~0").replace("/", "~1");
  }

  /// `getLinodeInstancesByLinodeId`.
  private static String name(Route route) {
    return route.method().toLowerCase(Locale.ROOT) + route.path().stream()
        .map(segment -> isParameter(segment)
            ? "By" + capital(segment.substring(1, segment.length() - 1))
            : capital(segment))
        .collect(Collectors.joining());
  }

  private static String capital(String word) {
    return List.of(word.split("-")).stream().filter(part -> !part.isEmpty())
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining());
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }
}
