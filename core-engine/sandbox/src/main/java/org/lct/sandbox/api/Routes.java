package org.lct.sandbox.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The routing table. Where two paths fit, the one with the fewer parameters is meant: `/volumes/types` is no volume.
public final class Routes {
  private final Map<Integer, List<Route>> byLength = new HashMap<>();
  private final List<Route> all;

  /// The table of these routes.
  public Routes(List<Route> routes) {
    all = List.copyOf(routes);
    for (var route : routes) {
      byLength.merge(route.path().size(), List.of(route), Routes::joined);
    }
  }

  /// Every route.
  public List<Route> all() {
    return all;
  }

  /// The route for a request, if there is one.
  public Optional<Route> route(String method, List<String> segments) {
    return matches(segments).stream().map(Match::route).filter(route -> route.method().equals(method))
        .findFirst();
  }

  /// The route for a request.
  ///
  /// @param segments the path's segments, decoded
  /// @return the match
  /// @throws Refusal 404 when no path fits, 405 when one fits with other methods
  public Match find(String method, List<String> segments) {
    var matches = matches(segments);
    if (matches.isEmpty()) {
      throw Refusal.notFound();
    }
    return matches.stream().filter(match -> match.route.method().equals(method)).findFirst()
        .orElseThrow(() -> new Refusal(405, List.of(new Problem("Method Not Allowed", null))));
  }

  /// The methods that this path understands, in order; empty when it is unknown.
  public List<String> methods(List<String> segments) {
    var methods = new TreeSet<String>();
    matches(segments).forEach(match -> methods.add(match.route.method()));
    return List.copyOf(methods);
  }

  private List<Match> matches(List<String> segments) {
    var all = byLength.getOrDefault(segments.size(), List.of()).stream()
        .flatMap(route -> route.match(segments).map(parameters -> new Match(route, parameters)).stream())
        .toList();
    var fewest = all.stream().mapToInt(match -> match.parameters.size()).min().orElse(0);
    return all.stream().filter(match -> match.parameters.size() == fewest).toList();
  }

  private static List<Route> joined(List<Route> some, List<Route> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /// A route and what the path's parameters are.
  public record Match(Route route, Map<String, String> parameters) {}
}
