package org.lct.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A request but for its body.
///
/// @param path as sent, percent-encoded
/// @param rawQuery as sent, maybe empty
/// @param headers by lower-case name, the first value of each
/// @param from the address it comes from
record Incoming(String method, String path, String rawQuery, Map<String, String> headers, String from) {

  static Incoming of(HttpExchange exchange) {
    var uri = exchange.getRequestURI();
    return new Incoming(exchange.getRequestMethod(), text(uri.getRawPath()), text(uri.getRawQuery()),
        headers(exchange.getRequestHeaders()), exchange.getRemoteAddress().getAddress().getHostAddress());
  }

  /// The path's segments, each decoded: an encoded slash is part of its segment.
  List<String> segments() {
    return segments(path);
  }

  /// The segments of a path as sent.
  static List<String> segments(String path) {
    return Arrays.stream(path.split("/", -1)).skip(1).map(segment -> decoded(segment.replace("+", "%2B")))
        .toList();
  }

  /// The path without its first segment, percent-encoded.
  String pathBelowVersion() {
    var slash = path.indexOf('/', 1);
    return slash < 0 ? "/" : path.substring(slash);
  }

  /// The query's parameters, decoded; the first of each name.
  Map<String, String> query() {
    var parameters = new LinkedHashMap<String, String>();
    for (var pair : rawQuery.split("&", -1)) {
      var equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  /// The query as the log may show it: only page numbers keep their values.
  String queryForLog() {
    return query().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + (entry.getKey().startsWith("page") ? entry.getValue() : ""))
        .collect(Collectors.joining("&"));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /// The token of `Authorization: Bearer …`.
  Optional<String> token() {
    return header("authorization").filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).strip());
  }

  private static Map<String, String> headers(Headers headers) {
    return headers.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
        .collect(Collectors.toMap(entry -> entry.getKey().toLowerCase(Locale.ROOT),
            entry -> text(entry.getValue().getFirst())));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  private static String text(@Nullable String maybe) {
    return maybe == null ? "" : maybe;
  }
}
